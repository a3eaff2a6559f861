package org.storycorner.services;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.services.FileUnreadableException.Why;
import org.storycorner.services.PlannedChange.Kind;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/** Files with services, as spreadsheets and an API leave them, and what they would change. */
class ImportPlanTest {

    private static final String LINK = "https://www.careopinion.org.uk/given";
    private static final VenueService HOME = new VenueService("home", "Home Care", "Help at home.", LINK);
    private static final VenueService DAY = new VenueService("day", "Day Centre", "", "");
    private static final VenueService OLD = new VenueService("old", "Lunch Club", "", "");
    private static final ServiceList NOW = new ServiceList(List.of(HOME, DAY), List.of(OLD));
    private static final ServiceRules RULES = new ServiceRules(List.of("careopinion.org.uk"));

    @Test
    void tellsNewChangedUnchangedRetiredAndMissingApart() throws Exception {
        var plan = plan("""
                id,name,description,invitation link,state
                home,Home Care,Help at home.,%s,retired
                old,Lunch Club,,,offered
                ,Night Café,,,
                """.formatted(LINK));

        assertThat(plan.changes())
                .extracting(PlannedChange::kind)
                .containsExactly(Kind.RETIRED, Kind.BACK, Kind.NEW, Kind.MISSING);
        assertThat(plan.changes())
                .extracting(change -> change.after().id())
                .containsExactly("home", "old", "night-cafe", "day");
        assertThat(plan.mistakes()).isEmpty();
        assertThat(plan("name,description\nHome Care,New words\nDay Centre,\n").changes())
                .containsExactly(new PlannedChange(
                        Kind.CHANGED, Optional.of(HOME), new VenueService("home", "Home Care", "New words", LINK)));
        assertThat(plan("name\nHome Care\nDay Centre\n").unchanged()).isEqualTo(2);
    }

    @Test
    void whatWasExportedComesInAgainUnchanged() throws Exception {
        var awkward = new ServiceList(
                List.of(
                        HOME,
                        new VenueService("odd", "=1+1; \"quoted\", 'tis", "'=a", ""),
                        new VenueService("minus", "-x", "+y @z", "https://elsewhere.example/kept")),
                List.of(OLD));

        var plan = ImportPlan.of(ServiceTable.written(awkward).getBytes(UTF_8), awkward, RULES);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.mistakes()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(4);
        assertThat(ServiceTable.written(awkward)).contains("\"'=1+1;", "\"'-x\"", "\"'+y @z\"");
    }

    @Test
    void namesEachLineWithAMistakeAndWhatStandsThere() throws Exception {
        var plan = plan("""
                name,invitation link,state,notes
                Good one,,,
                ,https://www.careopinion.org.uk/a,,
                "In
                two lines",,,
                Bad link,www.careopinion.org.uk/b,,
                Elsewhere,https://careopinion.org.uk.evil.example/c,,
                Hidden,https://careopinion.org.uk@evil.example/c,,
                Odd state,,closed,
                Too, many, , fields, here
                Good one,,,
                "Open,,,
                """);

        assertThat(plan.mistakes())
                .extracting(mistake -> mistake.number() + " " + mistake.mistake())
                .containsExactly(
                        "3 NAME_MISSING",
                        "4 NAME_TOO_LONG",
                        "6 LINK_FORM",
                        "7 LINK_HOST",
                        "8 LINK_FORM",
                        "9 STATE_UNKNOWN",
                        "10 TOO_MANY_FIELDS",
                        "11 ID_TWICE",
                        "12 QUOTE_OPEN");
        assertThat(plan.mistakes().get(2).found()).isEqualTo("www.careopinion.org.uk/b");
        assertThat(plan.ignored()).containsExactly("notes");
        assertThat(plan.changes())
                .filteredOn(change -> change.kind() == Kind.NEW)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFname;link\r\nCafé;\r\n",
                "sep=;\r\nname;link\r\nCafé;\r\n",
                "Name\tLink\nCafé\t\n",
                "SERVICE NAME,URL\rCafé,\r",
                "\"name\",\"invitation_link\"\n\"Café\",\"\""
            })
    void readsWhatSpreadsheetsWrite(String file) throws Exception {
        for (var bytes : List.of(
                file.getBytes(UTF_8),
                ("\uFEFF" + file.replace("\uFEFF", "")).getBytes(UTF_16LE),
                file.replace("\uFEFF", "").getBytes(Charset.forName("windows-1252")))) {
            var plan = ImportPlan.of(bytes, NOW, RULES);

            assertThat(plan.mistakes()).isEmpty();
            assertThat(plan.changes())
                    .filteredOn(change -> change.kind() == Kind.NEW)
                    .extracting(change -> change.after().name())
                    .containsExactly("Café");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"healthservices\": [%s]}",
                "{\"page\": 1, \"links\": [{\"href\": \"x\"}], \"data\": {\"items\": [%s]}}"
            })
    void readsASavedListOfCareOpinionsApi(String around) throws Exception {
        var list = """
                {"nacs": "SL010", "name": "Home Care", "type": "community", "organisation": {"name": "Hall"}},
                {"nacs": "SL/11", "name": "Night Café"},
                {"nacs": "SL012", "name": ""}
                """;

        var plan = plan(around.formatted(list));

        assertThat(plan.entries()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.changes())
                .filteredOn(change -> change.kind() == Kind.NEW)
                .extracting(PlannedChange::after)
                .containsExactly(new VenueService("night-cafe", "Night Café", "", ""));
        assertThat(plan.ignored()).containsExactly("organisation", "type");
        assertThat(plan.mistakes()).containsExactly(new RowMistake(3, ServiceMistake.NAME_MISSING, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_ROWS",
        "'title,link', NO_NAME_COLUMN",
        "'{\"name\": ', NO_JSON",
        "'{\"a\": [1, 2]}', NO_LIST",
        "'na\u0000me', NO_TEXT"
    })
    void saysWhyAFileHasNoServices(String file, Why why) {
        var refused =
                catchThrowableOfType(FileUnreadableException.class, () -> plan(file.replace("\\u0000", "\u0000")));

        assertThat(refused.why()).isEqualTo(why);
    }

    @Test
    void refusesMoreServicesThanItPromises() {
        var file = "name\n" + "x\n".repeat(ServiceTable.MOST_ROWS + 1);

        assertThat(catchThrowableOfType(FileUnreadableException.class, () -> plan(file))
                        .why())
                .isEqualTo(Why.TOO_MANY_ROWS);
    }

    @Test
    void makesOnlyTheChosenChanges() throws Exception {
        var plan = plan("name\nOne\nTwo\n");
        var chosen = plan.changes().stream()
                .filter(change -> !change.after().name().equals("One"))
                .toList();

        var after = plan.with(chosen).orElseThrow();

        assertThat(after.offered()).extracting(VenueService::name).containsExactly("Two");
        assertThat(after.retired()).extracting(VenueService::id).containsExactly("old", "home", "day");
        assertThat(plan.with(plan.changes().stream()
                        .filter(change -> change.kind() == Kind.MISSING)
                        .toList()))
                .isEmpty();
    }

    private static ImportPlan plan(String file) throws FileUnreadableException {
        return ImportPlan.of(file.getBytes(UTF_8), NOW, RULES);
    }
}
