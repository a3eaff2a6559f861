package org.storycorner.services.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.services.ImportPlan;
import org.storycorner.services.Services;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueKey;
import org.storycorner.venue.VenueService;

/** The list of services and the page of one: paging, search, and what two managers at once can't do to each other. */
@ViewPackages(classes = ServicesView.class)
@SignedInAs(Role.MANAGER)
class ServicesViewTest extends ConsoleViewTest {

    @Autowired
    private Services services;

    @Autowired
    private VenueInForce venue;

    @Autowired
    private AuditTrail audit;

    @BeforeEach
    void manyServices() throws Exception {
        venue.restore(VenueKey.SERVICES);
        var csv = IntStream.rangeClosed(1, 60)
                .mapToObj("Team %02d"::formatted)
                .collect(Collectors.joining("\n", "name\n", "\n"));
        var plan = ImportPlan.of(csv.getBytes(StandardCharsets.UTF_8), services.now(), services.rules());
        services.make(
                plan, plan.changes().stream().filter(change -> change.isUsual()).toList());
        navigate(ServicesView.class);
    }

    @Test
    void turnsItsPagesForthAndBack() {
        var first = names();
        tap("Later ones");
        var second = names();
        tap("Later ones");
        var third = names();

        assertThat(first).hasSize(25).doesNotContainAnyElementsOf(second);
        assertThat(third).hasSize(services.now().all().size() - 50).endsWith("Team 60");
        tap("Earlier ones");
        assertThat(names()).isEqualTo(second);
        tap("Earlier ones");
        assertThat(names()).isEqualTo(first);
    }

    @Test
    void searchesFromTheFirstPage() {
        tap("Later ones");

        write("Search for a service", "team 0");

        assertThat(names()).hasSize(9).startsWith("Team 01");
        write("Search for a service", "nowhere");
        assertThat(shown()).contains("No service has this in its name.");
    }

    @Test
    void sortsNothingThatSomebodyElseChangedMeanwhile() {
        services.add("Aardvarks", "", "");
        var before = services.now();

        tap("Put the kiosk’s order by name");

        assertThat(shown()).contains("Somebody else changed the services meanwhile.");
        assertThat(services.now()).isEqualTo(before);
        tap("Put the kiosk’s order by name");
        assertThat(services.now().offered().getFirst().name()).isEqualTo("Aardvarks");
        assertThat(audit.of("")).isNotEmpty();
    }

    @Test
    void retiresNothingThatSomebodyElseChangedMeanwhile() {
        var seen = services.now().find("team-07").orElseThrow();
        navigate(ServiceView.class, "team-07");
        services.replace(seen, new VenueService("team-07", "Team Seven", "", ""));

        tap("Stop offering it");

        assertThat(shown()).contains("Somebody else changed this service meanwhile.", "Team Seven");
        assertThat(services.now().isRetired("team-07")).isFalse();
        tap("Stop offering it");
        assertThat(services.now().isRetired("team-07")).isTrue();
    }

    private List<String> names() {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getHref().startsWith("staff/service/"))
                .map(RouterLink::getText)
                .toList();
    }
}
