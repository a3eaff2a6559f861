package org.storycorner.pictures;

/**
 * A picture card.
 *
 * @param id lower-case letters and hyphens; stories hold it, so it never changes its meaning
 * @param licence SPDX identifier of the drawing's licence
 * @param sensitive whether choosing it shows who can help: it tells of somebody who is not safe
 */
public record Card(String id, CardGroup group, CardSource source, String file, String licence, boolean sensitive) {
    public Card {
        if (!id.matches("[a-z]+(?:-[a-z]+)*")) {
            throw new IllegalArgumentException("A card's id has lower-case letters and hyphens, not '" + id + "'");
        }
        if (!file.matches("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\\.svg")) {
            throw new IllegalArgumentException("A card's file is an SVG below its source's folder, not '" + file + "'");
        }
        if (!licence.equals(source.licence())) {
            throw new IllegalArgumentException(id + " comes from " + source + ", which is " + source.licence());
        }
    }

    /** The message with the words on the card of this id. */
    public static String key(String id) {
        return "card." + id;
    }

    /** The message with its words. */
    public String key() {
        return key(id);
    }

    /** Where the browser finds its drawing, relative to the box's address. */
    public String path() {
        return "pictures/cards/" + source.folder() + "/" + file;
    }
}
