package org.storycorner.paper.read;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.storycorner.paper.character.CharacterNet;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.print.BlankPage;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** Reads what was put on a page, for several threads. The blank pages that it compares with are kept, a few at a time. */
public final class PageReader {

    /** Stands with everything that was read, so that a later reader can be told from this one. */
    public static final String VERSION = "ticks-2 characters-1";

    /** Four megabytes each. */
    private static final int MOST_BLANKS = 16;

    private final CharacterNet net = CharacterNet.shipped();
    private final LoadingCache<Blank, GreyImage> blanks = Caffeine.newBuilder()
            .maximumSize(MOST_BLANKS)
            .build(blank -> BlankPage.render(blank.form, blank.layout, blank.language, UprightPage.DPI));

    private record Blank(Form form, Layout layout, String language) {}

    public PageReading read(FoundPage.Upright found) {
        var layout = found.layout();
        var page = Paper.evened(found.upright());
        var language = found.sealed().code().language();
        var blank = blanks.get(new Blank(found.form(), layout, language));
        var ticks = new TickReader(page, blank, layout.boxes());
        var writing = new WritingReader(page, blank, layout.codes());
        var spelling = new CharacterReader(page, writing, net, language);
        var fields = new ArrayList<FieldReading>();
        layout.parts().stream()
                .flatMap(part -> part instanceof Part.Field field ? Stream.of(field) : Stream.empty())
                .map(field -> switch (field) {
                    case Part.Choice choice -> ticks.read(choice);
                    case Part.Lines lines -> writing.read(lines);
                    case Part.Characters characters -> spelling.read(characters);
                })
                .forEach(fields::add);
        return new PageReading(found, fields, page);
    }
}
