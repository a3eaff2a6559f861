package org.storycorner.paper.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything on one kind of page, in the order in which it is read.
 *
 * @param letter names the layout in the page's code
 * @param marks solid squares by which the page is found in a picture; the first four are its corners, clockwise
 * @param codes where the QR codes stand
 */
public record Layout(char letter, String name, List<Area> marks, List<Area> codes, List<Part> parts) {

    private static final String CONTACT = "contact";

    public Layout {
        marks = List.copyOf(marks);
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    /** Whether it is the sheet that says who the person is: it goes nowhere with the story, and is looked at apart from it. */
    public boolean isContact() {
        return name.equals(CONTACT);
    }

    public Stream<Part.Choice> choices() {
        return only(Part.Choice.class);
    }

    public Stream<Part.Characters> characters() {
        return only(Part.Characters.class);
    }

    public Stream<Part.Lines> lines() {
        return only(Part.Lines.class);
    }

    /** Every box to tick. */
    public Stream<Area> boxes() {
        return choices().flatMap(choice -> choice.options().stream()).map(Part.Option::box);
    }

    /** For a language that is written from right to left; the marks are alike on both sides, the codes change sides. */
    Layout mirrored(double pageWidth) {
        Function<Area, Area> mirror = area -> area.mirrored(pageWidth);
        return new Layout(
                letter,
                name,
                marks,
                codes.stream().map(mirror).toList(),
                parts.stream().map(part -> part.mirrored(pageWidth)).toList());
    }

    private <T extends Part> Stream<T> only(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
