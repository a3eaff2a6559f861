package org.storycorner.paper.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.storycorner.paper.intake.Corrections;
import org.storycorner.paper.intake.ScannedPage;
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
     * @param score how sure it was of the box or character of which it was least sure, from 0 to 1; 0 where it read none
     * @param reader which versions of the reader have read the pages on which it stands; empty where nothing was read
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
                .flatMap(question -> value(review, question, reader).stream())
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

    private static Optional<Value> value(Review review, Question question, Function<Integer, String> reader) {
        var answer = review.answer(question);
        var by = answer.by();
        var at = answer.at();
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Value(
                        question.id(),
                        question instanceof Question.Ticks,
                        question.isSure(),
                        score(question),
                        pages(review, question)
                                .map(reader)
                                .filter(version -> !version.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        answer.crop(),
                        by,
                        at,
                        answer.changed()));
    }

    /** Those on which it stands; what was read of a letter stands on all of its pages. */
    private static Stream<Integer> pages(Review review, Question question) {
        boolean isLetters = question instanceof Question.Writing writing
                && writing.spots().isEmpty()
                && !writing.read().isEmpty();
        return isLetters
                ? review.pages().stream().map(ScannedPage::page)
                : question.spots().stream().map(Spot::page);
    }

    private static double score(Question question) {
        return switch (question) {
            case Question.Ticks ticks ->
                ticks.options().stream()
                        .mapToDouble(Question.Option::score)
                        .min()
                        .orElse(0);
            case Question.Writing writing -> writing.score();
            case Question.Pick _, Question.EmptyCards _, Question.MissingPage _ -> 0;
        };
    }
}
