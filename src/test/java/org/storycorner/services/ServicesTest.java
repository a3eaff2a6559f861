package org.storycorner.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueService;
import org.storycorner.venue.Venues;

/** Services as managers keep them: durable, live, and never overwritten by whoever comes second. */
class ServicesTest {

    @TempDir
    Path data;

    private VenueInForce venue;
    private Services services;

    @BeforeEach
    void open() {
        venue = Venues.changeable(data);
        services = new Services(venue);
    }

    @Test
    void whatIsSavedCountsAtOnceAndAfterAStart() {
        var added =
                services.add("Night Café: \"late\" # 1", "Warm, and open.", "https://www.careopinion.org.uk/x?a=b#c");

        assertThat(added.id()).isEqualTo("night-cafe-late-1");
        assertThat(venue.get().services()).contains(added);
        assertThat(Venues.changeable(data).get().services())
                .containsExactlyElementsOf(services.now().offered());
    }

    @Test
    void theSecondOfTwoManagersOverwritesNothing() {
        var seenByBoth = first();

        assertThat(services.replace(seenByBoth, named(seenByBoth, "By the first")))
                .isTrue();
        assertThat(services.replace(seenByBoth, named(seenByBoth, "By the second")))
                .isFalse();

        assertThat(first().name()).isEqualTo("By the first");
    }

    @Test
    void ofManyAtOnceExactlyOneChangesAService() throws Exception {
        var seen = first();
        try (var managers = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(manager -> () -> services.replace(seen, named(seen, "By " + manager)))
                    .toList();
            var won = new ArrayList<Boolean>();
            for (var done : managers.invokeAll(tries)) {
                won.add(done.get());
            }

            assertThat(won).containsOnlyOnce(true);
        }
    }

    @Test
    void aPlanMadeForOtherServicesChangesNothing() throws Exception {
        var plan = ImportPlan.of("name\nNew one\n".getBytes(UTF_8), services.now(), services.rules());
        services.add("By somebody else", "", "");
        var before = services.now();

        assertThat(services.make(plan, plan.changes())).isEqualTo(Services.Made.CHANGED_MEANWHILE);
        assertThat(services.now()).isEqualTo(before);
    }

    @Test
    void aRetiredServiceKeepsItsNameAndCanComeBack() {
        var retired = first();

        assertThat(services.retire(retired)).isEqualTo(Services.Made.DONE);

        assertThat(venue.get().services()).doesNotContain(retired);
        assertThat(Venues.changeable(data).get().serviceList().find(retired.id()))
                .contains(retired);
        assertThat(services.bringBack(retired)).isTrue();
        assertThat(services.now().offered()).last().isEqualTo(retired);
    }

    @Test
    void theLastServiceStays() {
        services.retire(first());

        assertThat(services.retire(first())).isEqualTo(Services.Made.NONE_LEFT);

        assertThat(services.now().offered()).hasSize(1);
    }

    @Test
    void movesAndSorts() {
        services.add("A", "", "");
        services.move(services.now(), "a", 1);
        assertThat(first().id()).isEqualTo("a");

        services.move(services.now(), "a", 99);
        assertThat(services.now().offered()).last().extracting(VenueService::id).isEqualTo("a");

        services.sortByName(services.now());
        assertThat(first().id()).isEqualTo("a");
    }

    @Test
    void whoSawAnOlderServiceRetiresAndBringsBackNothing() {
        var seen = first();
        services.replace(seen, named(seen, "By somebody else"));

        assertThat(services.retire(seen)).isEqualTo(Services.Made.CHANGED_MEANWHILE);
        var retired = first();
        services.retire(retired);

        assertThat(services.bringBack(seen)).isFalse();
        assertThat(services.now().isRetired(seen.id())).isTrue();
    }

    @Test
    void whoSawAnOlderOrderMovesAndSortsNothing() {
        var seen = services.now();
        services.add("A", "", "");
        services.move(services.now(), "a", 1);
        var before = services.now();

        assertThat(services.move(seen, "a", 2)).isFalse();
        assertThat(services.sortByName(seen)).isFalse();

        assertThat(services.now()).isEqualTo(before);
    }

    @Test
    void aChangedNameLeavesTheOrderAsItWasSeen() {
        var seen = services.now();
        var last = seen.offered().getLast();
        services.replace(last, named(last, "Another name"));

        assertThat(services.move(seen, last.id(), 1)).isTrue();

        assertThat(first().name()).isEqualTo("Another name");
    }

    @Test
    void keepsThousandsOfServices() throws Exception {
        var file = new StringBuilder("name,description,invitation link\n");
        for (int number = 0; number < ServiceTable.MOST_ROWS; number++) {
            file.append("A service with a name of some length ")
                    .append(number)
                    .append(",A plain sentence about it.,https://www.careopinion.org.uk/")
                    .append(number)
                    .append("\n");
        }
        var plan = ImportPlan.of(file.toString().getBytes(UTF_8), services.now(), services.rules());

        assertThat(services.make(
                        plan,
                        plan.changes().stream().filter(PlannedChange::isUsual).toList()))
                .isEqualTo(Services.Made.DONE);

        assertThat(Venues.changeable(data).get().services()).hasSize(ServiceTable.MOST_ROWS + 2);
    }

    private VenueService first() {
        return services.now().offered().getFirst();
    }

    private static VenueService named(VenueService service, String name) {
        return new VenueService(service.id(), name, service.description(), service.invitationLink());
    }
}
