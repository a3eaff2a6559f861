package org.storycorner.venue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list {@code services} of the settings: what stories can be about. */
record ServicesSection(Mistakes mistakes) {

    static final String KEY = "services";

    private static final ServiceList STAND_IN =
            new ServiceList(List.of(new VenueService("stand-in", "stand-in", "", "")), List.of());
    private static final int MOST_SENTENCE = 300;

    ServiceList read(YamlSection venue) {
        var offered = new ArrayList<VenueService>();
        var retired = new ArrayList<VenueService>();
        var ids = new HashSet<String>();
        for (var entry : venue.list(KEY)) {
            int before = mistakes.count();
            var section = new YamlSection(
                    entry, "a service", mistakes, List.of("id", "name", "description", "invitationLink", "retired"));
            var id = serviceId(section, ids);
            var name = section.text("name", VenueFile.MOST_NAME);
            var description = section.textOrNothing("description", MOST_SENTENCE);
            var link = invitationLink(section);
            boolean gone = section.has("retired") && section.yesOrNo("retired");
            if (mistakes.count() == before) {
                (gone ? retired : offered).add(new VenueService(id, name, description, link));
            }
        }
        if (venue.isEmptyList(KEY) || (offered.isEmpty() && !retired.isEmpty())) {
            mistakes.note(venue.lineOf(KEY), "at least one service that is offered", "none");
        }
        return mistakes.count() == 0 && !offered.isEmpty() ? new ServiceList(offered, retired) : STAND_IN;
    }

    private String serviceId(YamlSection service, Set<String> taken) {
        var id = service.text("id", VenueFile.MOST_NAME);
        if (!id.isEmpty() && !VenueService.isId(id)) {
            mistakes.note(service.lineOf("id"), "id as 1 to 64 lower-case letters, digits and hyphens", "'" + id + "'");
        } else if (!id.isEmpty() && !taken.add(id)) {
            mistakes.note(service.lineOf("id"), "an id that no other service has", "'" + id + "' a second time");
        }
        return id;
    }

    private String invitationLink(YamlSection service) {
        var link = service.textOrNothing("invitationLink", 2_000);
        if (!link.isEmpty() && !WebAddress.isSecure(link)) {
            mistakes.note(
                    service.lineOf("invitationLink"),
                    "invitationLink as a web address that starts with https://",
                    "something else");
        }
        return link;
    }
}
