package org.storycorner.queue;

import java.util.function.ToIntFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON with sorted keys and no white space: the same value gives the same bytes on every box. */
final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CanonicalJson() {}

    static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /** The value in these bytes, if they were written in this version. */
    static <T> T read(byte[] json, Class<T> type, ToIntFunction<T> versionOf, int version) throws UnopenableException {
        try {
            var value = JSON.readValue(json, type);
            if (value != null && versionOf.applyAsInt(value) == version) {
                return value;
            }
        } catch (JacksonException mayQuoteWhatItRead) {
            throw new UnopenableException("it is damaged: not the JSON that this box writes");
        }
        throw new UnopenableException("it was written by another version of Story Corner (expected " + version + ")");
    }
}
