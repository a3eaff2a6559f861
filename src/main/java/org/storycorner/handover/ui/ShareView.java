package org.storycorner.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.storycorner.handover.Period;
import org.storycorner.handover.ShareCsv;
import org.storycorner.handover.StaffShare;
import org.storycorner.queue.StoryQueue;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.venue.ShareRule;
import org.storycorner.venue.ShareRule.Per;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** With whom stories were told, and how many by staff beside the line that the venue's rule draws. */
@Route("staff/share")
@Menu(title = "share.menu", order = 30)
@RolesAllowed("STAFF")
class ShareView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String PERIOD = "period";

    private final StoryQueue queue;
    private final Venue venue;
    private final Clock clock;
    private final Nav periods = new Nav();
    private final Div report = new Div();

    ShareView(StoryQueue queue, Venue venue, Clock clock) {
        this.queue = queue;
        this.venue = venue;
        this.clock = clock;
        addClassNames("console-page", "wide");
        report.addClassName("share-report");
        periods.addClassName("share-periods");
        periods.setAriaLabel(getTranslation("share.period"));
        add(new ConsoleHeading(getTranslation("share.title")), rule(venue.staffShare()), periods, report);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("share.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PERIOD)
                .flatMap(Period::parse)
                .orElse(Period.LAST_12_MONTHS));
    }

    private Paragraph rule(ShareRule rule) {
        var sentences = Stream.of(
                getTranslation(
                        rule.per() == Per.SERVICE ? "share.rule.service" : "share.rule.organisation",
                        rule.mostPercent()),
                getTranslation(rule.volunteers() ? "share.rule.volunteers" : "share.rule.no-volunteers"),
                getTranslation(rule.withdrawn() ? "share.rule.withdrawn" : "share.rule.no-withdrawn"),
                getTranslation("share.rule.where"));
        return new Paragraph(String.join(" ", sentences.toList()));
    }

    private void show(Period period) {
        var first = period.first(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        var share = new StaffShare(venue.staffShare(), queue.toldSince(first));
        periods.removeAll();
        Stream.of(Period.values()).forEach(each -> periods.add(link(each, each == period)));
        report.removeAll();
        if (share.all() == 0) {
            report.add(new Paragraph(getTranslation("share.nothing")));
        } else {
            report.add(verdict(share), chart(share), services(share), months(share), download(share, period));
        }
    }

    private Anchor link(Period period, boolean chosen) {
        var link = new Anchor(
                "/staff/share?" + PERIOD + "=" + period.key(), getTranslation("share.period." + period.key()));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component verdict(StaffShare share) {
        var over = held(share).filter(held -> !held.isWithinRule()).count();
        var verdict = new Paragraph(getTranslation("share.verdict", figure(share))
                + " "
                + getTranslation(
                        over == 0 ? "share.within" : "share.over", share.rule().mostPercent()));
        verdict.addClassNames("share-verdict", over == 0 ? "within" : "over");
        return verdict;
    }

    /** What is held to the rule. */
    private static Stream<StaffShare> held(StaffShare share) {
        return share.rule().per() == Per.SERVICE ? share.services().stream().map(share::about) : Stream.of(share);
    }

    private Component chart(StaffShare share) {
        double most = Stream.concat(Stream.of(share), share.services().stream().map(share::about))
                .mapToDouble(StaffShare::percent)
                .reduce(share.rule().mostPercent() * 2, Math::max);
        var chart = new ShareChart(
                most,
                getTranslation("share.chart.words", figure(share), share.rule().mostPercent()));
        chart.bar(getTranslation("share.together"), share, figure(share));
        for (var service : share.services()) {
            var about = share.about(service);
            chart.bar(name(service), about, figure(about));
        }
        var figure = new Div(new H2(getTranslation("share.chart")), chart, limit(share.rule()));
        figure.addClassName("share-figure-block");
        return figure;
    }

    private Paragraph limit(ShareRule rule) {
        var limit = new Paragraph(getTranslation("share.chart.line", rule.mostPercent()));
        limit.addClassName("share-legend");
        return limit;
    }

    private Component services(StaffShare share) {
        var table = new CountTable(getTranslation("share.by-service"), heads("share.service"));
        table.row(getTranslation("share.together"), cells(share));
        share.services().forEach(service -> table.row(name(service), cells(share.about(service))));
        if (share.aboutNone().all() > 0) {
            table.row(getTranslation("share.not-sure"), cells(share.aboutNone()));
        }
        return table;
    }

    private Component months(StaffShare share) {
        var written = DateTimeFormatter.ofPattern("LLLL uuuu", getLocale());
        var table = new CountTable(getTranslation("share.by-month"), heads("share.month"));
        share.byMonth().reversed().forEach((month, told) -> table.row(written.format(month), cells(told)));
        return table;
    }

    private Component download(StaffShare share, Period period) {
        var csv = ShareCsv.of(share, this::name).getBytes(StandardCharsets.UTF_8);
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(csv), "staff-share-" + period.key() + ".csv", "text/csv", csv.length)),
                getTranslation("share.csv"));
        var row = new Div(
                link,
                BigButton.secondary(
                        getTranslation("share.print"), () -> getElement().executeJs("window.print()")));
        row.addClassName("share-actions");
        return row;
    }

    private List<String> heads(String first) {
        return Stream.concat(
                        Stream.of(getTranslation(first), getTranslation("share.stories")),
                        Stream.concat(
                                StaffShare.WITH.stream().map(with -> getTranslation("share.with." + with)),
                                Stream.of(getTranslation("share.part"))))
                .toList();
    }

    private List<String> cells(StaffShare share) {
        return Stream.concat(
                        Stream.of(Long.toString(share.all())),
                        Stream.concat(
                                StaffShare.WITH.stream().map(with -> Long.toString(share.with(with))),
                                Stream.of(percent(share))))
                .toList();
    }

    private String figure(StaffShare share) {
        return getTranslation("share.figure", share.byStaff(), share.all(), percent(share));
    }

    private String percent(StaffShare share) {
        var format = NumberFormat.getPercentInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(share.percent() / 100);
    }

    /** As the venue names it now, offered or not; its id when the venue does not know it. */
    private String name(String service) {
        return venue.serviceList().find(service).map(VenueService::name).orElse(service);
    }
}
