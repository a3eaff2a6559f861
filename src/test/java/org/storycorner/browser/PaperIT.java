package org.storycorner.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.measure.paper.FilledStack.Copy;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.Entry;
import org.storycorner.queue.FormKey;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Story;
import org.storycorner.story.Support;
import org.storycorner.sync.OpenRosaServer;
import org.storycorner.sync.StorySync;

/** A stack of forms on its way through the console: brought in, reviewed with the keyboard alone, queued, and sent once. */
@TestPropertySource(
        properties = {
            "spring.application.name=a box for paper",
            "storycorner.sync.enabled=false",
            "storycorner.paper.attach-scans=true"
        })
class PaperIT extends RunningBox {

    private static final int FORMS = 20;

    /** Of a form's three pages all but the sheet with the contact. */
    private static final List<String> SCANS = List.of("page-1.jpg", "page-2.jpg");

    private static final OpenRosaServer SERVER = OpenRosaServer.started();

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);

    /** All the pages of a stack are read one after the other. */
    private static final double LONG = 600_000;

    @Autowired
    private StoryQueue queue;

    @Autowired
    private BoxSettings box;

    @Autowired
    private StorySync sync;

    @DynamicPropertySource
    static void destination(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> venueThatSendsTo(SERVER).toString());
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aShuffledStackBecomesStoriesThatAPersonHasConfirmed(Browser browser) throws Exception {
        var stack = FilledStack.of(FORMS, FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 20261126);
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/paper");
            staff.page().locator(".scan-files input[type=file]").setInputFiles(new FilePayload[] {
                new FilePayload("stack.pdf", "application/pdf", stack.pdf()),
                new FilePayload("not-a-scan.pdf", "application/pdf", "%PDF-1.7 and nothing else".getBytes(UTF_8))
            });
            staff.reads("it is damaged");
            staff.page()
                    .getByText(FORMS * 3 + " pages were read")
                    .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            staff.reads(FORMS + " forms wait for review");
            assertThat(Axe.violations(staff.page())).isEmpty();
            assertThat(nothingLiesOpen()).isTrue();

            seesThePageWithAKey(staff, stack.copies().getFirst());
            for (var copy : stack.copies()) {
                review(staff, copy);
            }
        }
        assertThat(queue.status().waiting()).isEqualTo(FORMS);
        var told = stories();
        for (var copy : stack.copies()) {
            var story = Objects.requireNonNull(told.get("Told on " + copy.serial()), copy.serial());
            assertThat(story.channel()).isEqualTo(Channel.PAPER);
            assertThat(story.teller().name()).isEqualTo(constant(copy.teller()));
            assertThat(story.answers().felt().text()).isEqualTo(labels(copy.felt()));
            assertThat(story.help()).isEqualTo(help(copy));
            assertThat(story.consent().ownWords()).isEqualTo(copy.helper().equals(Copy.NOBODY) || copy.isOwn());
            assertThat(story.answers().good().text()).isEqualTo("Good: " + copy.serial());
            assertThat(story.answers().better().text()).isEqualTo("Better: " + copy.serial());
            assertThat(story.contact().email().map(EmailAddress::value)).contains(email(copy));
            assertThat(story.attachments()).extracting(Attachment::name).containsExactlyElementsOf(SCANS);
        }
        arriveOnceWithTheirScans(told.values());
    }

    private void arriveOnceWithTheirScans(Collection<Story> told) {
        assertThat(SERVER.accepted()).isEmpty();
        assertThat(sync.now().delivered()).isEqualTo(FORMS);
        assertThat(sync.now().delivered()).isZero();

        assertThat(queue.status().waiting()).isZero();
        assertThat(SERVER.accepted()).hasSize(FORMS);
        for (var story : told) {
            var instance = "uuid:" + story.id();
            assertThat(SERVER.timesSent(instance)).isEqualTo(1);
            var scans = SERVER.attachments(instance);
            assertThat(scans).containsOnlyKeys(SCANS);
            story.attachments()
                    .forEach(scan -> assertThat(scans.get(scan.name())).isEqualTo(scan.bytes()));
        }
    }

    /** F2 shows the whole page with the field outlined, and hides it; Tab leads on from it to what comes next. */
    private static void seesThePageWithAKey(StaffBrowser staff, Copy copy) {
        staff.open("staff/review").page().getByText(copy.serial()).click();
        staff.reads("Form " + copy.serial());
        var keyboard = staff.page().keyboard();
        var first = staff.page().locator("[data-question]:has(.see-page)").first();
        first.focus();
        keyboard.press("F2");
        first.locator(".see-page img").waitFor();
        keyboard.press("F2");
        first.locator(".see-page img").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        var second = staff.page().locator("[data-question]:not(.confirmed)").nth(1);
        staff.page()
                .locator("[data-question]:not(.confirmed)")
                .first()
                .locator(".confirm")
                .focus();
        for (int key = 0; key < 3 && !isInside(second); key++) {
            keyboard.press("Tab");
        }
        assertThat(isInside(second)).isTrue();
    }

    private static boolean isInside(Locator question) {
        return (boolean) question.evaluate("one => one.contains(document.activeElement)");
    }

    /** With the keyboard alone, but for ticks of which the machine was not sure. */
    private static void review(StaffBrowser staff, Copy copy) {
        staff.open("staff/review").page().getByText(copy.serial()).click();
        staff.reads("Form " + copy.serial());
        int all = staff.page().locator("[data-question]").count();
        for (int confirmed = 1; confirmed <= all; confirmed++) {
            var open = staff.page().locator("[data-question]:not(.confirmed)").first();
            answer(open, copy);
            open.focus();
            staff.page().keyboard().press("Enter");
            staff.reads(confirmed + " of " + all + " confirmed");
        }
        staff.page()
                .getByLabel("I looked again: the person has ticked that they agree.")
                .focus();
        staff.page().keyboard().press("Space");
        staff.page().locator(".finish .big-button.primary:enabled").press("Enter");
        staff.reads("is queued");
    }

    private static void answer(Locator open, Copy copy) {
        boolean isDoubtful = String.valueOf(open.getAttribute("class")).contains("doubtful");
        switch (String.valueOf(open.getAttribute("data-question"))) {
            case "story" -> typeLineByLine(open, List.of("Told on", copy.serial()));
            case "teller" -> tickIf(isDoubtful, open, List.of(copy.teller()), "teller.");
            case "good" -> type(open, "Good: " + copy.serial());
            case "better" -> type(open, "Better: " + copy.serial());
            case "email" -> type(open, email(copy));
            case "helper" -> tickIf(isDoubtful, open, List.of(copy.helper()), "helper.");
            case "support" ->
                tickIf(
                        isDoubtful,
                        open,
                        copy.support().stream()
                                .map(how -> how.equals("typing") ? "writing" : how)
                                .toList(),
                        "form.support.");
            case "declaration" ->
                tickIf(isDoubtful, open, copy.isDeclared() ? List.of("tick") : List.of(), "declaration.");
            case "own-words" -> tickIf(isDoubtful, open, copy.isOwn() ? List.of("own-words") : List.of(), "form.");
            case "consent" -> tickIf(isDoubtful, open, List.of("consent"), "review.");
            case "felt" -> tickIf(isDoubtful, open, copy.felt(), "card.");
            default -> {}
        }
    }

    private static String email(Copy copy) {
        return copy.serial().toLowerCase(Locale.ROOT) + "@example.org";
    }

    private static Help help(Copy copy) {
        return copy.helper().equals(Copy.NOBODY)
                ? Help.ALONE
                : new Help.Helped(
                        Helper.valueOf(constant(copy.helper())),
                        copy.support().stream()
                                .map(how -> Support.valueOf(constant(how)))
                                .collect(Collectors.toUnmodifiableSet()),
                        copy.isDeclared());
    }

    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** On the one line that is written on, or in one field. */
    private static void type(Locator text, String words) {
        text.locator("input, textarea").first().fill(words);
    }

    /** Enter leads from line to line; what is left empty is asked about once. */
    private static void typeLineByLine(Locator story, List<String> lines) {
        var keyboard = story.page().keyboard();
        story.locator("[data-line] input").first().focus();
        for (var line : lines) {
            keyboard.type(line);
            keyboard.press("Enter");
        }
        keyboard.press("Control+Enter");
        story.getByText("Still empty: lines " + (lines.size() + 1)).waitFor();
    }

    /** What the machine read without doubt is confirmed as it is: the stories show whether it was right. */
    private static void tickIf(boolean isDoubtful, Locator open, List<String> values, String prefix) {
        if (isDoubtful) {
            open.locator("input[type=checkbox]:checked").all().forEach(Locator::uncheck);
            values.forEach(value -> open.locator("label")
                    .filter(new Locator.FilterOptions().setHasText(WORDS.getString(prefix + value)))
                    .first()
                    .click());
            if (open.locator("vaadin-checkbox:not([checked])")
                            .filter(new Locator.FilterOptions().setHasText("not sure"))
                            .count()
                    > 0) {
                open.focus();
                open.page().keyboard().press("Enter");
                open.getByText("confirm again").waitFor();
            }
        }
    }

    private static String labels(List<String> cards) {
        return cards.stream().map(card -> WORDS.getString("card." + card)).collect(Collectors.joining(", "));
    }

    private Map<String, Story> stories() {
        return queue.list(0, 100).stream()
                .map(Entry::id)
                .flatMap(id -> queue.open(id).stream())
                .collect(Collectors.toMap(story -> story.text().text(), Function.identity()));
    }

    private boolean nothingLiesOpen() throws Exception {
        try (var files = Files.walk(box.data().resolve("paper"))) {
            return files.filter(Files::isRegularFile)
                    .allMatch(file -> file.toString().endsWith(".sealed") && !looksLikeAScan(file));
        }
    }

    private static boolean looksLikeAScan(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, ISO_8859_1);
            return List.of("%PDF-", "JFIF\u0000").stream().anyMatch(text::contains);
        } catch (IOException gone) {
            return false;
        }
    }
}
