package org.storycorner.paper.scan;

/** How well a page was found in a picture. */
public enum PageState {
    /** By enough marks that agree with each other. */
    REGISTERED,
    /** By few marks, or by marks that do not agree well: what is read there needs a look. */
    WEAK,
    /** Its code was read, its marks were not found: a person has to show its corners. */
    NEEDS_CORNERS,
    /** Codes of more than one page: sheets that lie upon or beside each other. */
    SEVERAL,
    /** No code of a form that this box knows. */
    UNKNOWN
}
