package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Image;
import java.util.Base64;

/** A picture of paper, inside the page itself: it has no address under which anybody else could ask for it. */
final class Picture extends Image {

    /** @param words what a person who can't see it is told */
    Picture(byte[] jpeg, String words) {
        super("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg), words);
        addClassName("paper-picture");
    }
}
