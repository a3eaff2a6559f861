package org.storycorner.paper.form;

/** How a text on the form looks. */
public enum Style {
    TITLE(true),
    HEADING(true),
    STRONG(true),
    BODY(false),
    LABEL(false),
    SMALL(false);

    private final boolean bold;

    Style(boolean bold) {
        this.bold = bold;
    }

    public boolean bold() {
        return bold;
    }
}
