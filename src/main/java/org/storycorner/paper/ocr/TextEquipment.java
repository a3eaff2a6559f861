package org.storycorner.paper.ocr;

import org.springframework.stereotype.Component;
import org.storycorner.staff.Equipment;

/** Says whether this box can read typed text: this build has Tesseract for its system, and it has not failed to start lately. */
@Component
final class TextEquipment implements Equipment {

    private final TextReader reader;

    TextEquipment(TextReader reader) {
        this.reader = reader;
    }

    @Override
    public String key() {
        return "overview.typed-text";
    }

    @Override
    public boolean isThere() {
        return NativeFolder.isInThisBuild() && !reader.isMissing();
    }
}
