package org.storycorner.paper.ocr;

/**
 * One word as Tesseract read it.
 *
 * @param confidence 0 to 100
 * @param startsLine whether it is the first of its line
 * @param startsParagraph whether it is the first of its paragraph
 */
record ReadWord(String text, float confidence, boolean startsLine, boolean startsParagraph) {
    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "ReadWord[" + confidence + "]";
    }
}
