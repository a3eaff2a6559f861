package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A button that shows the whole picture of a page below itself, and puts it away again. */
final class SeePage extends Div {

    private final String words;
    private final PictureSource source;
    private final NativeButton button;
    private final Div shown = new Div();
    private boolean isOpen;

    /** Where the picture, a JPEG, comes from when it is wanted. */
    @FunctionalInterface
    interface PictureSource {
        Optional<byte[]> picture() throws IOException;
    }

    /**
     * A button with these words.
     *
     * @param words as long as the picture is away
     */
    SeePage(String words, PictureSource source) {
        this.words = words;
        this.source = source;
        button = new NativeButton(words, event -> toggle());
        button.addClassNames("big-button", "secondary");
        button.getElement().setAttribute("type", "button").setAttribute("aria-expanded", "false");
        addClassName("see-page");
        add(button, shown);
    }

    private void toggle() {
        isOpen = !isOpen;
        shown.removeAll();
        if (isOpen) {
            shown.add(picture()
                    .<Component>map(jpeg -> new Picture(jpeg, getTranslation("paper-scan.whole-page")))
                    .orElseGet(() -> new Paragraph(getTranslation("paper-scan.no-picture"))));
        }
        if (isOpen) {
            shown.getElement()
                    .executeJs("(this.querySelector('img')?.decode() ?? Promise.resolve()).catch(() => {})"
                            + ".then(() => this.scrollIntoView({block: 'nearest'}))");
        }
        button.setText(isOpen ? getTranslation("paper-scan.hide") : words);
        button.getElement().setAttribute("aria-expanded", String.valueOf(isOpen));
    }

    private Optional<byte[]> picture() {
        try {
            return source.picture();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
