package org.storycorner.browser;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;
import org.storycorner.story.Service;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueKey;

/**
 * Looks at each page of the console in several looks, from a desk's screen to a telephone's: nothing keeps anybody out, and
 * a picture of each goes into target/pictures; {@code ./storycorner pictures} puts sheets of them into docs/pictures.
 */
@TestPropertySource(properties = "spring.application.name=a box for pictures")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsolePicturesIT extends RunningBox {

    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures/docs"));
    private static final Path ALL = Path.of("target/pictures");

    private static final Map<String, Look> LOOKS = new TreeMap<>(Map.of(
            "console", Look.USUAL,
            "console-cream", new Look(Colours.CREAM, TextSize.LARGE, Held.ACROSS),
            "console-contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
            "console-telephone", new Look(Colours.LIGHT, TextSize.MEDIUM, Held.IN_THE_HAND),
            "console-telephone-largest", new Look(Colours.CREAM, TextSize.LARGEST, Held.IN_THE_HAND)));

    @Autowired
    private StoryQueue queue;

    @Autowired
    private VenueInForce venue;

    @Autowired
    private BoxSettings box;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, List<Path>> taken = new TreeMap<>();
    private final List<String> barriers = new ArrayList<>();

    @Timeout(value = 15, unit = MINUTES)
    @Test
    @Order(1)
    void letsEverybodyIntoEachPageInEachLook(Browser browser) throws IOException {
        offerLinks();
        var told = ConsoleStories.tell(
                queue,
                venue.get().services().stream()
                        .map(service -> new Service(service.id(), service.name()))
                        .toList());
        awaitRead();

        var scan = FilledStack.of(1, FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 3)
                .pdf();

        try (var nobody = new StaffBrowser(browser, address())) {
            EveryConsolePage.setUp(nobody, (name, part) -> look(nobody, name, part));
        }
        try (var manager = signedIn(browser, Role.MANAGER);
                var volunteer = signedIn(browser, Role.VOLUNTEER);
                var nobody = new StaffBrowser(browser, address())) {
            EveryConsolePage.door(nobody, (name, part) -> look(nobody, name, part));
            EveryConsolePage.walk(
                    manager, told.waiting(), told.aside(), scan, (name, part) -> look(manager, name, part));
            EveryConsolePage.refused(volunteer, (name, part) -> look(volunteer, name, part));
        }

        for (var look : taken.entrySet()) {
            Files.createDirectories(FOLDER);
            var sheet = FOLDER.resolve(look.getKey() + ".png");
            if (look.getKey().contains("telephone")) {
                ContactSheet.write(sheet, look.getValue(), 9, 3);
            } else {
                ContactSheet.write(sheet, look.getValue(), 5);
            }
        }
        assertThat(barriers).isEmpty();
    }

    /** What hangs on the wall and lies on the table: the first page of each, as the browser saves it. */
    @Test
    @Order(2)
    void printsWhatCanBeHungUp(Browser browser) throws IOException {
        offerLinks();
        var pages = new ArrayList<Path>();
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/print").reads("Poster (A4)");
            for (var language : List.of("Polski", "العربية")) {
                manager.page()
                        .getByLabel(language, new Page.GetByLabelOptions().setExact(true))
                        .check();
            }
            for (var sheet : List.of(
                    "Poster (A4)",
                    "Flyer (A5)",
                    "Two flyers on one A4, to cut",
                    "How to set up the table (A4)",
                    "The helper’s guide (A4)",
                    "Picture cards to cut out (A4)")) {
                manager.tap(sheet);
                manager.page()
                        .locator("[aria-pressed=true]", new Page.LocatorOptions().setHasText(sheet))
                        .waitFor();
                pages.add(firstPage(manager.page(), sheet));
            }
        }
        ContactSheet.write(FOLDER.resolve("posters.png"), pages, 3);
        assertThat(FOLDER.resolve("posters.png")).isNotEmptyFile();
    }

    private static Path firstPage(Page page, String name) throws IOException {
        var download =
                page.waitForDownload(() -> page.getByText("Save as PDF").first().click());
        var picture = ALL.resolve("posters")
                .resolve(name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "") + ".png");
        Files.createDirectories(picture.getParent());
        try (var document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", picture.toFile());
        }
        return picture;
    }

    private void offerLinks() {
        venue.change(
                VenueKey.SERVICES,
                venue.get().services().stream()
                        .map(service -> Map.of(
                                "id", service.id(),
                                "name", service.name(),
                                "invitationLink", "https://www.careopinion.org.uk/youropinion/" + service.id()))
                        .toList());
    }

    private void look(StaffBrowser staff, String name, String part) {
        LOOKS.forEach((key, look) -> {
            look.putOn(staff.page());
            staff.page().locator(part).first().evaluate("begin => begin.scrollIntoView({block: 'start'})");
            Barriers.atADesk(staff.page()).all().forEach(one -> barriers.add(key + "/" + name + ": " + one));
            var picture = ALL.resolve(key).resolve(name + ".png");
            shoot(staff, picture, false);
            var whole = ALL.resolve(key).resolve("whole").resolve(name + ".png");
            shoot(staff, whole, true);
            taken.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(look.held() == Held.IN_THE_HAND ? whole : picture);
        });
        Look.USUAL.putOn(staff.page());
    }

    private static void shoot(StaffBrowser staff, Path file, boolean whole) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        staff.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(file)
                        .setFullPage(whole)
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** The list's columns are filled every two seconds. */
    private void awaitRead() {
        var unread = jdbc.sql("SELECT COUNT(*) FROM story WHERE language IS NULL");
        while (unread.query(Long.class).single() > 0) {
            Thread.onSpinWait();
        }
    }
}
