package org.storycorner.paper.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.ocr.Segmentation;
import org.storycorner.paper.ocr.TypedText;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.scan.FoundPage;

/**
 * Reads a page of ours: its boxes, the characters in boxes, which of its lines are written on, and, on forms in English, what a
 * machine takes the lines for, as a suggestion.
 */
@Component
public class FormReader {

    private static final String READABLE = "en";

    private final PageReader reader;
    private final TypedText typed;

    FormReader(PageReader reader, TypedText typed) {
        this.reader = reader;
        this.typed = typed;
    }

    public Readings read(FoundPage.Upright page) {
        var read = reader.read(page);
        boolean isReadable = page.sealed().code().language().equals(READABLE);
        return Readings.of(read, isReadable ? suggestions(read) : Map.of());
    }

    private Map<String, String> suggestions(PageReading page) {
        var suggestions = new HashMap<String, String>();
        for (var field : page.fields()) {
            if (field instanceof FieldReading.Writing writing) {
                suggestions.put(writing.id(), suggestion(page, writing));
            }
        }
        return suggestions;
    }

    /** Line after line; a gap stands for a line that is written on and can not be read. Nothing when no line can be read. */
    private String suggestion(PageReading page, FieldReading.Writing writing) {
        var lines = new ArrayList<String>();
        boolean isAnyRead = false;
        for (var room : writing.rooms()) {
            if (room.written()) {
                var line = typed.read(page.line(room.place()), Segmentation.LINE);
                if (line.isReaderGone()) {
                    return "";
                }
                isAnyRead |= !line.text().isEmpty();
                lines.add(
                        Optional.of(line.text()).filter(text -> !text.isEmpty()).orElse(PageText.GAP));
            }
        }
        return isAnyRead ? joined(lines) : "";
    }

    /** Gaps that follow each other are one. */
    private static String joined(List<String> lines) {
        var text = String.join(" ", lines);
        var twice = PageText.GAP + " " + PageText.GAP;
        while (text.contains(twice)) {
            text = text.replace(twice, PageText.GAP);
        }
        return text;
    }
}
