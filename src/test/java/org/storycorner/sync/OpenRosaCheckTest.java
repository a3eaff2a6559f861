package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.storycorner.sync.CheckFinding.Subject;
import org.storycorner.sync.OpenRosaServer.Reply;
import org.storycorner.venue.DestinationSettings;

class OpenRosaCheckTest {

    private final OpenRosaServer server = OpenRosaServer.started();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void findsNothingWrongWithAServerThatIsReady() {
        var findings = check(Clock.systemUTC());

        assertThat(findings)
                .extracting(CheckFinding::subject)
                .containsExactly(
                        Subject.ADDRESS,
                        Subject.CONNECTION,
                        Subject.OPENROSA,
                        Subject.SIGN_IN,
                        Subject.FORM,
                        Subject.CLOCK);
        assertThat(findings).allMatch(CheckFinding::ok);
    }

    @Test
    void sendsNothing() {
        check(Clock.systemUTC());

        assertThat(server.requests()).containsExactly("HEAD /submission", "GET /formList");
    }

    /** And promises nothing: the address may be mistyped. */
    @Test
    void saysThatTheServerIsDown() {
        server.stop();

        assertThat(problems())
                .containsExactly(CheckFinding.problem(Subject.CONNECTION, "There is no connection to the server."));
    }

    @Test
    void saysThatSomethingElseAnswers() {
        server.answersHeadsWith(Reply.page(200));

        assertThat(problems()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(Subject.OPENROSA);
            assertThat(finding.sentence()).contains("answered 200 without the OpenRosa header");
        });
    }

    @Test
    void saysThatTheAddressIsWrong() {
        server.answersHeadsWith(Reply.of(404));

        assertThat(problems())
                .containsExactly(CheckFinding.problem(Subject.OPENROSA, Trouble.ADDRESS_UNKNOWN.sentence()));
    }

    @Test
    void saysThatTheSignInIsRefused() {
        server.asksFor("example", "other");

        assertThat(problems())
                .containsExactly(CheckFinding.problem(Subject.SIGN_IN, Trouble.SIGN_IN_REFUSED.sentence()));
    }

    @Test
    void saysThatTheFormIsMissing() {
        server.holdsForms(Map.of("another-form", "1", "storycorner-story-2", "1"));

        assertThat(problems()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(Subject.FORM);
            assertThat(finding.sentence())
                    .contains("no open form storycorner-story")
                    .contains("forms/xform/story.xml");
        });
    }

    @Test
    void saysThatTheFormHasAnotherVersion() {
        server.holdsForms(Map.of("another-form", Form.VERSION, Form.ID, "2020010101"));

        assertThat(problems())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("version 2020010101")
                        .contains("this box sends version " + Form.VERSION));
    }

    @Test
    void comparesNoVersionWhereTheServerNamedTheForm() {
        server.holdsForms(Map.of("aBcDeFgHiJk", "vKobo1"));

        try (var destination = new OpenRosaDestination(
                Samples.settings(server, "aBcDeFgHiJk"), Samples.shortTimes(), Clock.systemUTC(), new Random(1))) {
            assertThat(destination.check()).allMatch(CheckFinding::ok);
        }
    }

    @Test
    void saysThatTheClocksDisagree() {
        var slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-90));

        assertThat(check(slow).stream().filter(finding -> !finding.ok()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo(Subject.CLOCK);
                    assertThat(finding.sentence()).contains("minutes apart");
                });
    }

    @Test
    void saysThatStoriesWouldTravelUnencrypted() {
        server.stop();
        var open = new ServerAddress(URI.create("http://stories.example.org/v1"));

        assertThat(open.isPrivate()).isFalse();
        assertThat(new ServerAddress(URI.create("https://stories.example.org/v1")).isPrivate())
                .isTrue();
    }

    @Test
    void saysWhatToDoWithoutADestination() {
        try (var nowhere = new Nowhere()) {
            assertThat(nowhere.check())
                    .containsExactly(CheckFinding.problem(Subject.ADDRESS, Trouble.NO_DESTINATION.sentence()));
        }
    }

    private List<CheckFinding> problems() {
        return check(Clock.systemUTC()).stream()
                .filter(finding -> !finding.ok())
                .toList();
    }

    private List<CheckFinding> check(Clock clock) {
        var settings = new DestinationSettings.OpenRosa(server.address(), Optional.empty());
        try (var destination = new OpenRosaDestination(settings, Samples.shortTimes(), clock, new Random(1))) {
            return destination.check();
        }
    }
}
