package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.scan.Corners;
import org.storycorner.paper.scan.Point;
import org.storycorner.ui.BigButton;

/**
 * A picture of a page with a pin for each of its four corner squares. A pin is moved by a tap on the picture, by dragging it, or
 * with the arrow keys; the picture can be turned, and each step undone.
 */
final class CornerPins extends Div {

    private static final List<String> NAMES = List.of("top-left", "top-right", "bottom-right", "bottom-left");
    private static final int WAYS_ROUND = 4;
    private static final double AT_FIRST = 0.08;

    private final PagePicture picture;
    private final Runnable changed;
    private final Board board = new Board();
    private final List<NativeButton> pins = new ArrayList<>();
    private final Paragraph said = new Paragraph();
    private final BigButton undo = BigButton.secondary(getTranslation("paper-corners.undo"), this::undo);
    private final Deque<State> before = new ArrayDeque<>();
    private State state = State.FIRST;

    /** The element that knows where in the picture something is; its keys and fingers are those of {@code paper-corners.js}. */
    @Tag("corner-board")
    @JsModule("context://components/paper-corners.js")
    private static final class Board extends Component {}

    /**
     * Where the pins are, as shares of the picture's width and height, and how the picture is turned.
     *
     * @param quarters of a circle, clockwise
     */
    private record State(int quarters, List<Point> pins) {
        static final State FIRST = new State(
                0,
                List.of(
                        new Point(AT_FIRST, AT_FIRST),
                        new Point(1 - AT_FIRST, AT_FIRST),
                        new Point(1 - AT_FIRST, 1 - AT_FIRST),
                        new Point(AT_FIRST, 1 - AT_FIRST)));

        /** The picture turns under the pins: the top left one stays the top left one. */
        State turned() {
            return new State((quarters + 1) % WAYS_ROUND, pins);
        }

        State moved(int pin, double x, double y) {
            var moved = new ArrayList<>(pins);
            moved.set(pin, new Point(Math.clamp(x, 0, 1), Math.clamp(y, 0, 1)));
            return new State(quarters, List.copyOf(moved));
        }

        String attribute() {
            return pins.stream()
                    .map(pin -> String.format(Locale.ROOT, "%.4f,%.4f", pin.x(), pin.y()))
                    .collect(Collectors.joining(" "));
        }
    }

    /** @param changed is told of each step */
    CornerPins(PagePicture picture, Runnable changed) {
        this.picture = picture;
        this.changed = changed;
        addClassName("corner-pins");
        said.addClassName("corner-said");
        said.getElement().setAttribute("role", "status");
        for (int pin = 0; pin < NAMES.size(); pin++) {
            pins.add(pin(pin));
        }
        board.getElement()
                .addEventListener(
                        "corner-moved",
                        event -> moved(
                                event.getEventData().path("event.detail.pin").asInt(-1),
                                event.getEventData().path("event.detail.x").asDouble(-1),
                                event.getEventData().path("event.detail.y").asDouble(-1)))
                .addEventData("event.detail.pin")
                .addEventData("event.detail.x")
                .addEventData("event.detail.y");
        var ways = new Div(BigButton.secondary(getTranslation("paper-letter.turn"), this::turn), undo);
        ways.addClassName("paper-ways");
        add(ways, board, said);
        draw();
    }

    /** Where the pins are in the picture as it is kept, in pixels. */
    Corners corners() {
        var at = state.pins().stream().map(this::unturned).toList();
        return new Corners(at.get(0), at.get(1), at.get(2), at.get(3));
    }

    private Point unturned(Point pin) {
        var share = switch (state.quarters()) {
            case 1 -> new Point(pin.y(), 1 - pin.x());
            case 2 -> new Point(1 - pin.x(), 1 - pin.y());
            case 3 -> new Point(1 - pin.y(), pin.x());
            default -> pin;
        };
        return new Point(share.x() * picture.width() - 0.5, share.y() * picture.height() - 0.5);
    }

    private NativeButton pin(int number) {
        var pin = new NativeButton();
        pin.addClassName("corner-pin");
        pin.getElement().setAttribute("type", "button").setAttribute("data-pin", String.valueOf(number));
        pin.getElement().setAttribute("data-number", String.valueOf(number + 1));
        return pin;
    }

    private void moved(int pin, double x, double y) {
        if (pin >= 0 && pin < NAMES.size() && x >= 0 && y >= 0) {
            step(state.moved(pin, x, y));
            said.setText(words(pin));
        }
    }

    private void turn() {
        step(state.turned());
    }

    private void step(State next) {
        boolean isTurned = next.quarters() != state.quarters();
        before.push(state);
        state = next;
        show(isTurned);
    }

    private void undo() {
        if (!before.isEmpty()) {
            var earlier = before.pop();
            boolean isTurned = earlier.quarters() != state.quarters();
            state = earlier;
            show(isTurned);
            said.setText(getTranslation("paper-corners.undone"));
        }
    }

    private void show(boolean isTurned) {
        if (isTurned) {
            draw();
        } else {
            place();
        }
        changed.run();
    }

    private void draw() {
        board.getElement().removeAllChildren();
        var page = new Picture(picture.turned(state.quarters()), getTranslation("paper-scan.whole-page"));
        board.getElement().appendChild(page.getElement());
        pins.forEach(pin -> board.getElement().appendChild(pin.getElement()));
        place();
    }

    private void place() {
        board.getElement().setAttribute("pins", state.attribute());
        undo.setEnabled(!before.isEmpty());
        for (int pin = 0; pin < pins.size(); pin++) {
            pins.get(pin).getElement().setAttribute("aria-label", words(pin));
        }
    }

    private String words(int pin) {
        var at = state.pins().get(pin);
        return getTranslation(
                "paper-corners.pin",
                getTranslation("paper-corners." + NAMES.get(pin)),
                Math.round(at.x() * 100),
                Math.round(at.y() * 100));
    }
}
