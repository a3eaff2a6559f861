package org.storycorner.paper.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
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
        return Readings.of(read, isReadable ? lines(read, typed.ofOnePage()) : Map.of());
    }

    private static Map<String, ReadLines> lines(PageReading page, TypedText typed) {
        var lines = new HashMap<String, ReadLines>();
        for (var field : page.fields()) {
            if (field instanceof FieldReading.Writing writing) {
                lines.put(writing.id(), lines(page, writing, typed));
            }
        }
        return lines;
    }

    /** Line after line; nothing of any when the reader ends in the middle. */
    private static ReadLines lines(PageReading page, FieldReading.Writing writing, TypedText typed) {
        var lines = new ArrayList<String>();
        for (var room : writing.rooms()) {
            if (room.written()) {
                var line = typed.read(page.line(room.place()), Segmentation.LINE);
                if (line.isReaderGone()) {
                    return ReadLines.NONE;
                }
                lines.add(line.text());
            }
        }
        return new ReadLines(lines);
    }
}
