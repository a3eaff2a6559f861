package org.storycorner.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways through a long list that is shown a page at a time: each page begins after the last line of the one before it
 * (keyset paging), so that no page costs more than the first.
 *
 * @param <M> what marks the last line of a page
 */
public final class PageTurning<M> extends Div {

    private final Runnable show;
    private final Deque<M> before = new ArrayDeque<>();
    private final NativeButton first = BigButton.secondary(getTranslation("turning.first"), this::toFirst);
    private final NativeButton previous = BigButton.secondary(getTranslation("turning.previous"), this::toPrevious);
    private final NativeButton next = BigButton.secondary(getTranslation("turning.next"), this::toNext);
    private Optional<M> mark = Optional.empty();
    private Optional<M> following = Optional.empty();

    /**
     * No way is offered yet.
     *
     * @param show shows the page that begins after {@link #mark()}, and then offers the next one
     */
    public PageTurning(Runnable show) {
        this.show = show;
        addClassName("button-row");
        add(first, previous, next);
    }

    /** After which line the page begins; empty for the first page. */
    public Optional<M> mark() {
        return mark;
    }

    /** Begins again with the first page, as something else is looked for; shows nothing yet. */
    public void begin() {
        before.clear();
        mark = Optional.empty();
    }

    /** Offers the ways from the page that is shown; {@code after} is where the next one begins, empty on the last one. */
    public void offer(Optional<M> after) {
        following = after;
        first.setVisible(mark.isPresent());
        previous.setVisible(!before.isEmpty());
        next.setVisible(following.isPresent());
    }

    private void toNext() {
        mark.ifPresent(before::push);
        mark = following;
        turnWith(next);
    }

    private void toPrevious() {
        mark = Optional.ofNullable(before.poll());
        turnWith(previous);
    }

    private void toFirst() {
        begin();
        turnWith(first);
    }

    /** The keyboard stays where it is; where that way ends, it goes to one that is left. */
    private void turnWith(NativeButton pressed) {
        show.run();
        if (!pressed.isVisible()) {
            Stream.of(next, previous, first)
                    .filter(NativeButton::isVisible)
                    .findFirst()
                    .ifPresent(NativeButton::focus);
        }
    }
}
