package org.storycorner.sync;

/**
 * Which form a server holds for stories: {@code forms/xform/story.xml}, and a test keeps the two alike.
 *
 * @param id the form's id on the server; KoboToolbox gives every form one of its own
 */
record Form(String id, String version) {

    static final String ID = "storycorner-story";
    static final String VERSION = "2026112302";

    /** The form as it ships. */
    static final Form STORY = new Form(ID, VERSION);

    /** The name of an instance's outermost element. */
    static final String ROOT = "story";

    Form {
        if (!id.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw new IllegalArgumentException(
                    "A form's id has 1 to 100 letters, digits, points, hyphens and underscores");
        }
    }

    static Form named(String id) {
        return new Form(id, VERSION);
    }

    /** Whether the server gave the form its id; it counts versions by itself then. */
    boolean isRenamed() {
        return !id.equals(ID);
    }
}
