package org.storycorner.posters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.TaggedPages;

/** Writes sheets as PDF: tagged for screen readers, all letters as outlines, fit for a black and white printer. */
public final class Sheets {

    private final Words words;

    public Sheets(Words words) {
        this.words = words;
    }

    /** Writes the sheet in these languages, the first of which is the largest; at least one. */
    public void write(Sheet sheet, Invitation invitation, List<Language> languages, OutputStream out)
            throws IOException {
        var first = languages.getFirst();
        try (var document = new PDDocument()) {
            var pages = new TaggedPages(document, first.tag(), title(sheet, invitation, first));
            var letters = new LettersOfAll();
            switch (sheet) {
                case POSTER -> poster(invitation, languages).draw(Side.a4(pages, letters, first));
                case FLYER -> poster(invitation, languages).draw(Side.a5(pages, letters, first));
                case FLYERS -> {
                    for (var half : Side.twoOfA4(pages, letters, first)) {
                        poster(invitation, languages).draw(half);
                    }
                }
                case TABLE -> {
                    for (var language : languages) {
                        new TableSheet(words, invitation, language).draw(Side.a4(pages, letters, language));
                    }
                }
                case GUIDE -> {
                    for (var language : languages) {
                        new GuideSheet(words, invitation, language).draw(Side.a4(pages, letters, language));
                    }
                }
            }
            pages.close();
            document.save(out);
        }
    }

    private Poster poster(Invitation invitation, List<Language> languages) {
        return new Poster(words, invitation, languages);
    }

    private String title(Sheet sheet, Invitation invitation, Language language) {
        return switch (sheet) {
            case POSTER, FLYER, FLYERS -> words.in(language, "welcome.title") + " – " + invitation.service();
            case TABLE -> words.in(language, "table.title") + " – " + invitation.service();
            case GUIDE -> words.in(language, "guide.title");
        };
    }
}
