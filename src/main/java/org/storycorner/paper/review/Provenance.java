package org.storycorner.paper.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.storycorner.paper.intake.Corrections;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the values of a queued form came about. The values themselves are the person's story, which is kept in one place only.
 *
 * @param values one for each question that somebody has confirmed
 */
record Provenance(List<Value> values) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Provenance {
        values = List.copyOf(values);
    }

    /**
     * How one value came about.
     *
     * @param isTicks whether it is about boxes to tick
     * @param isSure whether the machine had no doubt
     * @param score how sure it was of the box of which it was least sure, from 0 to 1; 0 where it read no box
     * @param reader which version of the reader it was; empty where nothing was read
     * @param crop SHA-256 of the picture that the person had before them; null where there was none
     * @param by who confirmed it
     * @param isChanged whether it is another value than the machine's
     */
    record Value(
            String question,
            boolean isTicks,
            boolean isSure,
            double score,
            String reader,
            @Nullable String crop,
            String by,
            Instant at,
            boolean isChanged) {}

    /** @param reader which version has read this page of the form */
    static Provenance of(Review review, Function<Integer, String> reader) {
        return new Provenance(review.questions().stream()
                .flatMap(question -> value(question, review.answer(question), reader).stream())
                .toList());
    }

    static Provenance parse(byte[] json) {
        return JSON.readValue(json, Provenance.class);
    }

    /** How often the machine was sure of boxes, and wrong. */
    Corrections corrections() {
        var sure = values.stream()
                .filter(value -> value.isTicks() && value.isSure())
                .toList();
        return new Corrections(
                sure.size(), (int) sure.stream().filter(Value::isChanged).count());
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    private static Optional<Value> value(Question question, Answer answer, Function<Integer, String> reader) {
        var by = answer.by();
        var at = answer.at();
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Value(
                        question.id(),
                        question instanceof Question.Ticks,
                        question.isSure(),
                        score(question),
                        question.spots().stream()
                                .findFirst()
                                .map(spot -> reader.apply(spot.page()))
                                .orElse(""),
                        answer.crop(),
                        by,
                        at,
                        answer.changed()));
    }

    private static double score(Question question) {
        return question instanceof Question.Ticks ticks
                ? ticks.options().stream()
                        .mapToDouble(Question.Option::score)
                        .min()
                        .orElse(0)
                : 0;
    }
}
