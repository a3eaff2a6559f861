package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import org.storycorner.inclusion.Volume;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Chosen;
import org.storycorner.ui.Panel;
import org.storycorner.ui.Tile;

/** How loud the box speaks, in five steps that are heard at once; and whether it reads the person's own words. */
class VolumePanel extends Panel {

    /** What the panel's answers do. */
    interface Choices {
        void speakAt(Volume volume);

        void readOwnWords(boolean agreed);

        void closePanel();
    }

    private final Map<Volume, Tile> steps;

    VolumePanel(Volume now, boolean readsOwnWords, Choices choices) {
        this(now, new Paragraph(words("volume.sample")), new Div(), ownWords(readsOwnWords, choices), choices);
    }

    private VolumePanel(Volume now, Paragraph sample, Div tiles, Checkbox ownWords, Choices choices) {
        super(
                "volume",
                words("volume.title"),
                tiles,
                sample,
                ownWords,
                buttons(BigButton.primary(words("help.close"), choices::closePanel)));
        steps = new EnumMap<>(Volume.class);
        tiles.addClassNames("tiles", "compact", "volume-steps");
        for (var step : Volume.values()) {
            var tile = new Tile("volume-" + step.key(), words("volume." + step.key()), () -> {
                choices.speakAt(step);
                mark(step);
                ReadAloud.now(sample);
            });
            steps.put(step, tile);
            tiles.add(tile);
        }
        mark(now);
    }

    private void mark(Volume chosen) {
        steps.forEach((step, tile) -> Chosen.mark(tile, step == chosen));
    }

    private static Checkbox ownWords(boolean read, Choices choices) {
        var tick = new Checkbox(words("speech.own-words"));
        tick.setValue(read);
        tick.addValueChangeListener(change -> choices.readOwnWords(change.getValue()));
        return tick;
    }
}
