package org.storycorner.paper.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.storycorner.pictures.FontFiles;

/** The letters of one weight for one language: each font twice, for Java to lay out and for the document to embed. */
final class Typeface {

    private final PDDocument document;
    private final List<String> names;
    private final boolean bold;
    private final Map<String, Face> faces = new LinkedHashMap<>();

    /** One font, as Java and as the document know it: both count its glyphs alike. */
    record Face(Font layout, PDType0Font embedded) {}

    Typeface(PDDocument document, String language, boolean bold) {
        this.document = document;
        this.names = FontFiles.names(language);
        this.bold = bold;
    }

    /** The first font that has this character; the first of all when none has. */
    Face with(int character) {
        return names.stream()
                .map(this::face)
                .filter(face -> face.layout.canDisplay(character))
                .findFirst()
                .orElseGet(() -> face(names.getFirst()));
    }

    private Face face(String name) {
        return faces.computeIfAbsent(name, this::load);
    }

    private Face load(String name) {
        try {
            var file = FontFiles.trueType(name, bold);
            return new Face(
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)),
                    PDType0Font.load(document, new ByteArrayInputStream(file), true));
        } catch (FontFormatException broken) {
            throw new IllegalStateException(name + " is not a font that Java reads", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
