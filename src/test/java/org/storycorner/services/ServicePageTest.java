package org.storycorner.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.services.ServicePage.Line;
import org.storycorner.services.ServicePage.Order;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/** Every service on one page and no more than one, also while somebody else changes them. */
class ServicePageTest {

    /** In milliseconds, as the best of several; nobody waits for that. */
    private static final double QUICK = 100;

    @ParameterizedTest
    @EnumSource
    void showsEachServiceOnceInTheOrderChosen(Order order) {
        var services = services(60);

        var seen = new ArrayList<Line>();
        var page = ServicePage.of(services, "", order, Optional.empty(), 25);
        while (page.hasMore()) {
            seen.addAll(page.lines());
            page = ServicePage.of(services, "", order, Optional.of(seen.getLast()), 25);
        }
        seen.addAll(page.lines());

        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        if (order == Order.PLACE) {
            assertThat(seen).extracting(Line::place).isSorted();
        } else {
            assertThat(seen).extracting(line -> line.service().name()).isSorted();
        }
        assertThat(seen.stream().filter(Line::retired)).hasSize(1);
    }

    @Test
    void staysWhereItIsWhenSomebodyElseAddsAServiceBeforeIt() {
        var before = services(60);
        var first = ServicePage.of(before, "", Order.NAME, Optional.empty(), 25);
        var added = new ArrayList<>(before.offered());
        added.addFirst(new VenueService("aaa", "AAA", "", ""));
        var after = new ServiceList(added, before.retired());

        var second =
                ServicePage.of(after, "", Order.NAME, Optional.of(first.lines().getLast()), 25);

        assertThat(second.lines())
                .extracting(line -> line.service().id())
                .doesNotContainAnyElementsOf(
                        first.lines().stream().map(line -> line.service().id()).toList());
        assertThat(second.lines().getFirst().service())
                .isEqualTo(ServicePage.of(
                                before,
                                "",
                                Order.NAME,
                                Optional.of(first.lines().getLast()),
                                25)
                        .lines()
                        .getFirst()
                        .service());
    }

    @Test
    void findsAPartOfTheNameInAnyCase() {
        var page = ServicePage.of(services(60), " SERVICE 00", Order.PLACE, Optional.empty(), 5);

        assertThat(page.found()).isEqualTo(60);
        assertThat(page.hasMore()).isTrue();
        assertThat(ServicePage.of(services(60), "nowhere", Order.PLACE, Optional.empty(), 5)
                        .lines())
                .isEmpty();
    }

    @Test
    void isQuickAmongAsManyAsAFileMayBring() {
        var services = services(ServiceTable.MOST_ROWS);
        var middle = ServicePage.of(services, "", Order.NAME, Optional.empty(), 5_000)
                .lines()
                .getLast();

        double best = IntStream.range(0, 20)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    var page = ServicePage.of(services, "service", Order.NAME, Optional.of(middle), 25);
                    assertThat(page.lines()).hasSize(25);
                    return (System.nanoTime() - start) / 1e6;
                })
                .min()
                .orElseThrow();

        assertThat(best).isLessThan(QUICK);
    }

    /** So many, named in another order than they stand in; the last one is retired. */
    private static ServiceList services(int number) {
        var all = IntStream.range(0, number)
                .mapToObj(place -> "%05d".formatted((place * 7_919) % number))
                .map(name -> new VenueService("s-" + name, "Service " + name, "", ""))
                .toList();
        return new ServiceList(all.subList(0, number - 1), List.of(all.getLast()));
    }
}
