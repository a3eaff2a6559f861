package org.storycorner.kiosk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.storycorner.pictures.CardGroup;

/** What Bear asks, in this order, and the groups whose cards may answer it. Anything else is asked only on demand. */
public enum BearPrompt {
    WHO,
    WHERE,
    WHAT,
    FEEL,
    BETTER,
    MORE;

    public List<CardGroup> groups() {
        return switch (this) {
            case WHO -> List.of(CardGroup.PEOPLE);
            case WHERE -> List.of(CardGroup.PLACES);
            case WHAT -> List.of(CardGroup.WHAT_HAPPENED, CardGroup.GETTING_THERE);
            case FEEL -> List.of(CardGroup.FEELINGS);
            case BETTER -> List.of(CardGroup.HELP_AND_INFORMATION, CardGroup.WHAT_HAPPENED);
            case MORE -> List.of(CardGroup.values());
        };
    }

    /** The message with the question. */
    public String key() {
        return "bear." + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its video in sign language: {@code bear-1} to {@code bear-5}, and {@code bear-more}. */
    String videoKey() {
        return switch (this) {
            case WHO -> "bear-1";
            case WHERE -> "bear-2";
            case WHAT -> "bear-3";
            case FEEL -> "bear-4";
            case BETTER -> "bear-5";
            case MORE -> "bear-more";
        };
    }

    /** The next of the five prompts; empty after the last and after {@link #MORE}. */
    Optional<BearPrompt> next() {
        return switch (this) {
            case WHO -> Optional.of(WHERE);
            case WHERE -> Optional.of(WHAT);
            case WHAT -> Optional.of(FEEL);
            case FEEL -> Optional.of(BETTER);
            case BETTER, MORE -> Optional.empty();
        };
    }

    /** The prompt before this one; empty before the first. */
    Optional<BearPrompt> previous() {
        return switch (this) {
            case WHO -> Optional.empty();
            case WHERE -> Optional.of(WHO);
            case WHAT -> Optional.of(WHERE);
            case FEEL -> Optional.of(WHAT);
            case BETTER -> Optional.of(FEEL);
            case MORE -> Optional.of(BETTER);
        };
    }
}
