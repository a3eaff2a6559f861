package org.storycorner.command;

import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/** Machine-readable answers: one JSON value, moments as ISO 8601 in UTC, what is not there as null. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static void print(Object value, PrintWriter out) {
        out.println(MAPPER.writeValueAsString(value));
    }
}
