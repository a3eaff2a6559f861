package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.storycorner.sync.CheckFinding.Subject;

/** One pass of {@code sync check}: the address, the server behind it, the sign-in, its form and its clock. */
final class OpenRosaCheck {

    private final ServerAddress address;
    private final Form form;
    private final Clock clock;
    private final OpenRosaConnection server;
    private final List<CheckFinding> findings = new ArrayList<>();

    OpenRosaCheck(ServerAddress address, Form form, Clock clock, OpenRosaConnection server) {
        this.address = address;
        this.form = form;
        this.clock = clock;
        this.server = server;
    }

    List<CheckFinding> findings() {
        checkAddress();
        try {
            checkDoor(server.ask(HttpMethod.HEAD, address.submission()));
        } catch (ResourceAccessException failure) {
            var certificate = CertificateRefusedException.sentenceIn(failure);
            note(
                    Subject.CONNECTION,
                    false,
                    "",
                    certificate.orElse(Trouble.of(failure).finding()));
        }
        return List.copyOf(findings);
    }

    private void checkAddress() {
        note(
                Subject.ADDRESS,
                address.isPrivate(),
                "Stories go to " + address.shown() + ".",
                "Stories would go to " + address.shown() + " unencrypted. Use an address that begins with https://.");
    }

    private void checkDoor(Answer answer) {
        note(Subject.CONNECTION, true, address.shown() + " answers.", "");
        switch (answer.status()) {
            case 401, 403 -> note(Subject.SIGN_IN, server.refusal(answer));
            case 404 -> note(Subject.OPENROSA, Trouble.ADDRESS_UNKNOWN);
            default -> {
                boolean speaks = answer.status() == 204 && answer.isOpenRosa();
                note(
                        Subject.OPENROSA,
                        speaks,
                        "It speaks OpenRosa.",
                        "It answered " + answer.status() + (answer.isOpenRosa() ? "" : " without the OpenRosa header")
                                + " where 204 was expected: a Wi-Fi sign-in page, a redirect or another server. Open "
                                + address.shown() + " in a browser and check the address.");
                if (speaks) {
                    checkFormList();
                }
            }
        }
        checkClock(answer);
    }

    private void checkFormList() {
        var answer = server.ask(HttpMethod.GET, address.formList(form));
        if (answer.status() == 401 || answer.status() == 403) {
            note(Subject.SIGN_IN, server.refusal(answer));
        } else if (answer.status() != 200 || !OpenRosaDocuments.isFormList(answer.body())) {
            note(
                    Subject.FORM,
                    false,
                    "",
                    "The list of forms could not be read (answer " + answer.status() + "). Check the address.");
        } else {
            note(Subject.SIGN_IN, true, "The server lets this box in.", "");
            checkForm(answer.body());
        }
    }

    private void checkForm(String formList) {
        var version = OpenRosaDocuments.versionOf(form, formList);
        if (version.isEmpty()) {
            note(
                    Subject.FORM,
                    false,
                    "",
                    "The server has no open form " + form.id()
                            + ". Upload forms/xform/story.xml, publish it and let this user send to it.");
        } else if (form.isRenamed()) {
            note(Subject.FORM, true, "The server has form " + form.id() + ".", "");
        } else {
            note(
                    Subject.FORM,
                    version.get().equals(form.version()),
                    "The server has form " + form.id() + ", version " + form.version() + ".",
                    "The server has version " + shown(version.get()) + " of form " + form.id()
                            + ", this box sends version " + form.version()
                            + ". Upload this box's forms/xform/story.xml and publish it.");
        }
    }

    private void checkClock(Answer answer) {
        answer.date().ifPresent(theirs -> {
            var apart = Duration.between(clock.instant(), theirs).abs();
            note(
                    Subject.CLOCK,
                    apart.compareTo(StorySync.CLOCK_TOLERANCE) <= 0,
                    "The box's clock agrees with the server's.",
                    "The box's clock and the server's are " + apart.toMinutes()
                            + " minutes apart. Set the box's clock.");
        });
    }

    /** The server's own text, cut down to what a version looks like. */
    private static String shown(String version) {
        return version.matches("[A-Za-z0-9_.-]{1,40}") ? version : "(unreadable)";
    }

    private void note(Subject subject, boolean ok, String good, String bad) {
        findings.add(ok ? CheckFinding.ok(subject, good) : CheckFinding.problem(subject, bad));
    }

    private void note(Subject subject, Trouble trouble) {
        findings.add(CheckFinding.problem(subject, trouble.finding()));
    }
}
