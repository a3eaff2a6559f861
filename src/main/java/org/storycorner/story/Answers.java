package org.storycorner.story;

/** The three optional questions: what was good, what could be better, how the person felt. */
public record Answers(Words good, Words better, Words felt) {

    /** Words that one answer may have: these are short answers, the story has its own place. */
    public static final int MOST_WORDS = 200;

    public static final Answers NONE = new Answers(Words.NONE, Words.NONE, Words.NONE);

    public Answers {
        if (good.isMoreThan(MOST_WORDS) || better.isMoreThan(MOST_WORDS) || felt.isMoreThan(MOST_WORDS)) {
            throw new IllegalArgumentException("An answer has at most " + MOST_WORDS + " words");
        }
    }

    public boolean isEmpty() {
        return good.isEmpty() && better.isEmpty() && felt.isEmpty();
    }
}
