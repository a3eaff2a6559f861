package org.storycorner.handover.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** One service or all of them, looked for by a part of the name: the browser is sent a page of what fits, never the whole list. */
final class ServiceChoice extends ComboBox<VenueService> {

    private static final int A_PAGE = 50;

    /** {@code whenChosen} is told the id of the service; empty for all of them. */
    ServiceChoice(Venue venue, Consumer<String> whenChosen) {
        super(A_PAGE);
        setLabel(getTranslation("stories.service"));
        setPlaceholder(getTranslation("stories.service.all"));
        setClearButtonVisible(true);
        setItemLabelGenerator(VenueService::name);
        setItems(
                query -> named(venue, query.getFilter()).skip(query.getOffset()).limit(query.getLimit()),
                query -> (int) named(venue, query.getFilter()).count());
        addValueChangeListener(change -> whenChosen.accept(
                Optional.ofNullable(change.getValue()).map(VenueService::id).orElse("")));
    }

    private static Stream<VenueService> named(Venue venue, Optional<String> part) {
        var wanted = part.orElse("").strip().toLowerCase(Locale.ROOT);
        return venue.serviceList().all().stream()
                .filter(service -> service.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
