package org.storycorner.paper.scan;

/** Why a file or one of its pages is not read. */
public enum Refusal {
    MISSING("There is no such file, or it can't be read by this user."),
    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than 200 MB. Scan in grey with 300 dots an inch, or fewer pages at a time."),
    UNKNOWN_KIND("This is neither PDF, JPEG, PNG nor TIFF, whatever its name says."),
    ENCRYPTED("The PDF is locked with a password. Scan it again without one."),
    TOO_MANY_PAGES("There are more than 400 pages. Scan them in several parts."),
    TOO_MANY_PIXELS("The picture is far larger than any scan of a page. Scan it with 300 dots an inch."),
    TOO_SLOW("It took longer than a minute to open. It may be damaged. Scan it again."),
    TOO_MANY_SLOW_PAGES(
            "Three of its pages took longer than a minute each. What was read stays. Scan the other pages again."),
    TOO_MUCH_MEMORY(
            "It needs more memory than there is. Scan in grey with 300 dots an inch, or fewer pages at a time."),
    DAMAGED("It is damaged, or of a kind that can't be opened. Scan it again, as PDF or JPEG.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** For the person who brought the file; nothing of what is in it. */
    public String sentence() {
        return sentence;
    }
}
