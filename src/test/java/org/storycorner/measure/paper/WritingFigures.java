package org.storycorner.measure.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Provenance;
import org.storycorner.measure.Report;
import org.storycorner.measure.Section;

/** What is read of handwriting: characters in boxes, and lines. */
final class WritingFigures {

    private static final String ABOUT = """
            What a machine reads of handwriting on our forms, as suggestions that a person confirms. Tables that say *synthetic* \
            are about fonts, those that say *real* about digits of real people on pages that a program made.""";

    /** A page of lines takes a second or two for each of them. */
    private static final int LINES_SHARE = 6;

    private WritingFigures() {}

    /** Of so many pages of each family. */
    static Report report(Provenance provenance, String form, int pages) throws IOException {
        return new Report("Handwriting in figures", ABOUT, provenance, sections(provenance.seed(), form, pages));
    }

    private static List<Section> sections(long seed, String form, int pages) throws IOException {
        Progress.say("Reading characters on %,d pages of each family, twice …".formatted(pages));
        var sections = new ArrayList<>(new CharacterFigures(form, seed, pages).sections());
        Progress.say("Reading lines …");
        var folder = Files.createTempDirectory("lines");
        try {
            sections.add(new LineFigures(form, seed, Math.max(pages / LINES_SHARE, 1)).section(folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return sections;
    }
}
