package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.Storytelling.StaffShare;
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

    ShareLines(Stage stage) {
        this.stage = stage;
        addClassName("share-lines");
        var rule = stage.venue().staffShare();
        if (rule.per() == Per.ORGANISATION) {
            var share = stage.staffShare(Optional.empty());
            add(line("declaration.staff-share", share.byStaff(), share.all(), share.mostPercent()));
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
                .sorted(Comparator.comparingDouble(this::part).reversed())
                .limit(MOST_SERVICES);
    }

    private double part(Service service) {
        var share = of(service);
        return share.all() == 0 ? 0 : (double) share.byStaff() / share.all();
    }

    private Paragraph figure(Service service) {
        var name = new Span(service.name());
        name.getElement().setAttribute("lang", Language.usualAt(stage.venue()).tag());
        var share = of(service);
        var figure = new Span(stage.words("declaration.staff-share.service", share.byStaff(), share.all()));
        return new Paragraph(name, figure);
    }

    private StaffShare of(Service service) {
        return stage.staffShare(Optional.of(service.id()));
    }

    private Paragraph line(String key, Object... values) {
        return new Paragraph(stage.words(key, values));
    }
}
