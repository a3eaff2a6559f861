package org.storycorner.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.storycorner.story.StoryId;

/** Every page of the console as a manager sees it, one after the other; each is named when it is there and holds something. */
final class EveryConsolePage {

    /** A list with a new service, a mistake, and one that is left out. */
    private static final String LIST = """
            name;invitation link
            Example Lunch Club (invented);https://www.careopinion.org.uk/youropinion/lunch
            Example Home Care (invented);
            Wrong link (invented);http://www.careopinion.org.uk/wrong
            """;

    /** Reading three pages takes its time. */
    private static final double LONG = 120_000;

    /** What looks at a page. */
    @FunctionalInterface
    interface Looking {

        /**
         * The page is there.
         *
         * @param part of the page at which a look begins, as a selector
         */
        void at(String name, String part);
    }

    private final StaffBrowser manager;
    private final Looking look;

    private EveryConsolePage(StaffBrowser manager, Looking look) {
        this.manager = manager;
        this.look = look;
    }

    /**
     * From the overview through all of it.
     *
     * @param waiting a story at the desk, which is handed over on the way
     * @param aside one that was put aside
     * @param scan a filled-in form, as PDF
     */
    static void walk(StaffBrowser manager, StoryId waiting, StoryId aside, byte[] scan, Looking look) {
        var walk = new EveryConsolePage(manager, look);
        walk.show("staff", "overview");
        walk.desk(waiting, aside);
        walk.show("staff/forms", "paper-print");
        walk.paper(scan);
        walk.show("staff/share", "share");
        walk.exports();
        walk.services();
        walk.print();
        walk.show("staff/guide", "guide");
        walk.withdrawal(waiting);
        walk.retention();
        walk.settings();
        walk.show("staff/translations", "translations");
        walk.accounts();
        walk.show("staff/audit", "audit");
        walk.show("staff/password", "password");
        walk.show("staff/no/such/page", "nothing-there");
    }

    /** How a box begins that has no manager yet. */
    static void setUp(StaffBrowser nobody, Looking look) {
        var walk = new EveryConsolePage(nobody, look);
        nobody.open("staff").reads("Set up the console");
        nobody.write("Set-up code", "0000-0000-0000")
                .write("Your name", "Test manager")
                .tap("Make this account");
        nobody.page().locator(".problems:not(:empty)").waitFor();
        walk.look("set-up");
    }

    /** What stands before the console. */
    static void door(StaffBrowser nobody, Looking look) {
        var walk = new EveryConsolePage(nobody, look);
        nobody.open("staff/sign-in").tries("Test manager", "not the password").reads("don’t belong together");
        walk.look("sign-in");
    }

    /** What a volunteer is told on a page for others. */
    static void refused(StaffBrowser volunteer, Looking look) {
        new EveryConsolePage(volunteer, look).show("staff/accounts", "refused");
    }

    private void desk(StoryId waiting, StoryId aside) {
        show("staff/stories", "stories");
        manager.open("staff/stories/desk/" + waiting);
        manager.page().locator("#field-story").waitFor();
        look("desk");
        manager.tap("Handed over").reads("Put in the reference or address");
        manager.page().locator("summary:has-text('not suitable')").click();
        look("desk-outcome", ".outcome");
        manager.write("What Care Opinion gave you", "1234567").tap("Handed over");
        manager.reads("Just done");
        look("stories-just-done");
        manager.open("staff/stories/aside/" + aside).tap("Delete it").reads("Delete this story for ever?");
        look("aside");
    }

    private void paper(byte[] scan) {
        manager.open("staff/paper")
                .page()
                .locator(".scan-files input[type=file]")
                .setInputFiles(new FilePayload("stack.pdf", "application/pdf", scan));
        manager.page().getByText("3 pages were read").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        look("paper");
        show("staff/review", "paper-review");
        manager.page().locator(".console-table a").first().click();
        manager.page().locator(".questions").waitFor();
        look("paper-form");
    }

    private void exports() {
        manager.open("staff/export").tap("Make the file").reads("Ready:");
        look("export");
        manager.tap("Delete the file").reads("No file is being made or waiting.");
    }

    private void services() {
        show("staff/services", "services");
        manager.page().getByText("Example Day Centre (invented)").click();
        manager.page().getByAltText("The QR code of the invitation link").waitFor();
        look("service");
        manager.open("staff/service")
                .write("Name, exactly as Care Opinion lists it", "New one")
                .write(
                        "Invitation link from Care Opinion, pasted whole (can be left out)",
                        "https://elsewhere.example/x")
                .tap("Save")
                .reads("A link to a host of invitationHosts");
        look("service-problem");
        manager.open("staff/services/import");
        manager.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("list.csv", "text/csv", LIST.getBytes(UTF_8)));
        manager.reads("with a mistake");
        look("import");
    }

    private void print() {
        manager.open("staff/print").reads("Poster (A4)");
        look("print");
    }

    private void withdrawal(StoryId handedOver) {
        manager.open("staff/withdrawal")
                .write("Reference", handedOver.reference())
                .tap("Look for it");
        manager.page().getByText("Erase it here").waitFor();
        manager.tap("Erase it here").reads("Erase it for good");
        look("withdrawal");
    }

    private void retention() {
        manager.open("staff/retention").tap("Erase what was passed on").reads("Erase them for good");
        look("retention");
    }

    private void settings() {
        manager.open("staff/settings").write("Usually", "never");
        manager.page().locator("[data-setting=idle]").getByText("Save").first().click();
        manager.reads("found 'never'");
        look("settings");
    }

    private void accounts() {
        show("staff/accounts", "accounts");
    }

    private void show(String path, String name) {
        manager.open(path).page().locator("main h1").waitFor();
        look(name);
    }

    private void look(String name) {
        look(name, "body");
    }

    private void look(String name, String part) {
        manager.page().waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
        look.at(name, part);
    }
}
