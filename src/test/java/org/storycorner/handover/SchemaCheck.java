package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The part of JSON Schema (2020-12) that our schemas use: type, const, enum, pattern, properties, required, items, $ref. */
final class SchemaCheck {

    private final JsonNode root;

    SchemaCheck(JsonNode root) {
        this.root = root;
    }

    void check(JsonNode value) {
        check(root, value, "$");
    }

    private void check(JsonNode schema, JsonNode value, String where) {
        var referred = schema.get("$ref");
        if (referred != null) {
            check(root.at(referred.asString().substring(1)), value, where);
            return;
        }
        if (schema.has("type")) {
            assertThat(typeOf(value)).as(where).isEqualTo(schema.get("type").asString());
        }
        if (schema.has("const")) {
            assertThat(value).as(where).isEqualTo(schema.get("const"));
        }
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).as(where).contains(value);
        }
        if (schema.has("pattern")) {
            assertThat(value.asString())
                    .as(where)
                    .matches(Pattern.compile(".*" + schema.get("pattern").asString() + ".*", Pattern.DOTALL));
        }
        if (value.isObject()) {
            checkObject(schema, value, where);
        }
        if (value.isArray()) {
            value.forEach(item -> check(schema.get("items"), item, where + "[]"));
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String where) {
        schema.get("required")
                .forEach(name -> assertThat(value.has(name.asString()))
                        .as("%s has %s", where, name)
                        .isTrue());
        value.properties().forEach(field -> {
            assertThat(schema.get("properties").has(field.getKey()))
                    .as("%s may have %s", where, field.getKey())
                    .isTrue();
            check(schema.get("properties").get(field.getKey()), field.getValue(), where + "." + field.getKey());
        });
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT -> "object";
            case STRING -> "string";
            case BINARY, MISSING, NULL, POJO -> "null";
        };
    }
}
