package org.storycorner.handover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.storycorner.queue.Entry;
import org.storycorner.story.Story;

/**
 * Stories as a table (RFC 4180, UTF-8 with a byte order mark, as spreadsheets expect). What a spreadsheet would take for a
 * formula gets an apostrophe in front, as a story may come from anybody.
 */
final class CsvStories implements StoryFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final List<String> COLUMNS = List.of(
            "format_version",
            "reference",
            "id",
            "told_at",
            "state",
            "language",
            "channel",
            "helper",
            "helper_declared",
            "own_words",
            "teller",
            "age_band",
            "services",
            "story",
            "good",
            "better",
            "felt",
            "consent_given_at",
            "consent_wording");
    private static final List<String> CONTACT = List.of("username", "postcode", "email");

    private final boolean withContact;
    private final StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);

    CsvStories(boolean withContact) {
        this.withContact = withContact;
        var columns = new ArrayList<>(COLUMNS);
        if (withContact) {
            columns.addAll(CONTACT);
        }
        line(columns);
    }

    @Override
    public void add(Entry entry, Story told) {
        var story = ExportedStory.of(entry, told, true);
        var fields = new ArrayList<>(List.of(
                Integer.toString(ExportedStory.VERSION),
                story.reference(),
                story.id(),
                story.toldAt().toString(),
                story.state(),
                story.language(),
                story.channel(),
                story.helper(),
                Boolean.toString(story.helperDeclared()),
                Boolean.toString(story.ownWords()),
                story.teller(),
                story.ageBand(),
                String.join("; ", story.services()),
                story.story(),
                story.good(),
                story.better(),
                story.felt(),
                story.consentGivenAt().toString(),
                story.consentWording()));
        if (withContact) {
            fields.add(String.valueOf(story.username()));
            fields.add(String.valueOf(story.postcode()));
            fields.add(String.valueOf(story.email()));
        }
        line(fields);
    }

    @Override
    public byte[] finish() {
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(List<String> fields) {
        table.append(fields.stream().map(CsvStories::field).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    static String field(String text) {
        var harmless = isFormula(text) ? "'" + text : text;
        return harmless.chars().anyMatch(character -> ",\"\r\n;\t'".indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /** What spreadsheets calculate, also in the wide forms of Chinese keyboards and behind blanks. */
    private static boolean isFormula(String text) {
        var start = text.stripLeading();
        return (!start.isEmpty() && "=+-@＝＋－＠|%".indexOf(start.charAt(0)) >= 0)
                || (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0);
    }
}
