package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.stream.Stream;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.StaffShares;
import org.storycorner.story.Service;
import org.storycorner.venue.ShareRule.Per;

/**
 * The rule on stories told with staff, with today's figure: of all stories or, where the venue counts so, of the services
 * that this story is about. Before one is chosen these are the ones with the largest part, as all others are further from
 * the limit.
 */
class ShareLines extends Div {

    private static final int MOST_SERVICES = 3;

    private final Stage stage;
    private final StaffShares shares;

    ShareLines(Stage stage) {
        this.stage = stage;
        this.shares = stage.staffShares();
        addClassName("share-lines");
        var rule = stage.venue().staffShare();
        if (rule.per() == Per.ORGANISATION) {
            var all = shares.all();
            add(line("declaration.staff-share", all.byStaff(), all.all(), rule.mostPercent()));
        } else {
            add(line("declaration.staff-share.each", rule.mostPercent()));
            concerned().map(this::figure).forEach(this::add);
        }
    }

    private Stream<Service> concerned() {
        var chosen = stage.journey().services();
        if (!chosen.isEmpty()) {
            return chosen.stream();
        }
        return stage.venue().services().stream()
                .map(offered -> new Service(offered.id(), offered.name()))
                .sorted(Comparator.comparingDouble(
                                (Service service) -> of(service).part())
                        .reversed())
                .limit(MOST_SERVICES);
    }

    private Paragraph figure(Service service) {
        var name = new Span(service.name());
        name.getElement().setAttribute("lang", Language.usualAt(stage.venue()).tag());
        var share = of(service);
        var figure = new Span(stage.words("declaration.staff-share.service", share.byStaff(), share.all()));
        return new Paragraph(name, figure);
    }

    private StaffShares.Share of(Service service) {
        return shares.about(service.id());
    }

    private Paragraph line(String key, Object... values) {
        return new Paragraph(stage.words(key, values));
    }
}
