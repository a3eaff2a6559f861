package org.storycorner.paper.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was typed and confirmed of one form so far, as it is sealed in its row. */
record Answers(Map<String, Answer> given) {

    static final Answers NONE = new Answers(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Answers {
        given = Map.copyOf(given);
    }

    static Answers parse(byte[] json) {
        return JSON.readValue(json, Answers.class);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    Optional<Answer> to(String question) {
        return Optional.ofNullable(given.get(question));
    }

    Answers without(String question) {
        var all = new LinkedHashMap<>(given);
        all.remove(question);
        return new Answers(all);
    }

    Answers with(String question, Answer answer) {
        var all = new LinkedHashMap<>(given);
        all.put(question, answer);
        return new Answers(all);
    }
}
