package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.storycorner.queue.ListedStory;
import org.storycorner.ui.Moments;

/** One page of the stories list: a line for each, on a narrow screen a card for each. */
final class StoriesTable extends Div {

    private static final List<String> COLUMNS =
            List.of("reference", "told", "service", "channel", "helper", "language", "state");

    private final Told told;
    private final String myself;

    /** {@code myself} is the name of whoever looks. */
    StoriesTable(List<ListedStory> stories, Told told, String myself) {
        this.told = told;
        this.myself = myself;
        addClassName("stories-frame");
        var table = new NativeTable();
        table.addClassName("stories");
        table.setCaptionText(getTranslation("stories.caption", stories.size()));
        var head = table.getHead().addRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("stories.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        stories.forEach(story -> table.getBody().add(row(story)));
        add(table);
    }

    private NativeTableRow row(ListedStory story) {
        var entry = story.entry();
        var row = new NativeTableRow();
        row.setClassName("urgent", story.urgent());
        row.add(reference(story));
        cell(row, "told", Moments.full(entry.toldAt()));
        cell(row, "service", told.services(entry));
        cell(row, "channel", told.channel(entry));
        cell(row, "helper", told.helper(entry));
        cell(row, "language", Told.language(story.language()));
        cell(row, "state", state(story));
        return row;
    }

    private NativeTableHeaderCell reference(ListedStory story) {
        var entry = story.entry();
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        var text = entry.id().reference();
        switch (entry.state()) {
            case QUEUED ->
                cell.add(new RouterLink(text, DeskView.class, entry.id().toString()));
            case QUARANTINED ->
                cell.add(new RouterLink(text, AsideView.class, entry.id().toString()));
            case SENDING, DELIVERED, HANDED_OVER, WITHDRAWN -> cell.add(new Span(text));
        }
        if (story.urgent()) {
            var mark = new Span(getTranslation("stories.urgent"));
            mark.addClassName("urgent-mark");
            cell.add(mark);
        }
        return cell;
    }

    private String state(ListedStory story) {
        var entry = story.entry();
        if (story.lease().isPresent()) {
            var lease = story.lease().get();
            return lease.holder().equals(myself)
                    ? getTranslation("stories.yours", Moments.clock(lease.until()))
                    : getTranslation("stories.with", lease.holder(), Moments.clock(lease.until()));
        }
        return switch (entry.state()) {
            case QUEUED -> getTranslation("stories.state.queued");
            case SENDING -> getTranslation("stories.state.sending");
            case DELIVERED -> getTranslation("stories.state.delivered", Moments.full(entry.stateSince()));
            case HANDED_OVER -> entry.note().isEmpty() ? getTranslation("stories.state.handed-over") : entry.note();
            case QUARANTINED -> entry.note();
            case WITHDRAWN -> getTranslation("stories.state.withdrawn");
        };
    }

    private void cell(NativeTableRow row, String column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", getTranslation("stories.column." + column));
        row.add(cell);
    }
}
