package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.staff.Person;
import org.storycorner.staff.Role;

/** Who may see what: each page of the box is asked for by nobody, by the kiosk, and by each role. */
class StaffAccessIT extends RunningBox {

    /** The least role that may see a page of the menu. A page that is missing here or below fails the test. */
    private static final Map<String, Role> CONSOLE = Map.ofEntries(
            Map.entry("staff", Role.VOLUNTEER),
            Map.entry("staff/password", Role.VOLUNTEER),
            Map.entry("staff/guide", Role.VOLUNTEER),
            Map.entry("staff/print", Role.VOLUNTEER),
            Map.entry("staff/translations", Role.STAFF),
            Map.entry("staff/stories", Role.STAFF),
            Map.entry("staff/share", Role.STAFF),
            Map.entry("staff/forms", Role.VOLUNTEER),
            Map.entry("staff/paper", Role.STAFF),
            Map.entry("staff/review", Role.STAFF),
            Map.entry("staff/export", Role.MANAGER),
            Map.entry("staff/services", Role.MANAGER),
            Map.entry("staff/withdrawal", Role.MANAGER),
            Map.entry("staff/retention", Role.MANAGER),
            Map.entry("staff/settings", Role.MANAGER),
            Map.entry("staff/accounts", Role.MANAGER),
            Map.entry("staff/audit", Role.MANAGER));

    /** The same of pages that others lead to, as Vaadin names them. */
    private static final Map<String, Role> BEYOND_THE_MENU = Map.of(
            "staff/stories/desk/:___url_parameter", Role.STAFF,
            "staff/stories/aside/:___url_parameter", Role.STAFF,
            "staff/review/form/:___url_parameter", Role.STAFF,
            "staff/review/corners/:___url_parameter", Role.STAFF,
            "staff/service/:___url_parameter?", Role.MANAGER,
            "staff/services/import", Role.MANAGER);

    /** What everybody may see. */
    private static final Set<String> OPEN = Set.of("", "calibrate", "staff/sign-in", "staff/setup");

    /** The least role that may see a page, by Vaadin's name for its address; empty when everybody may. */
    static Optional<Role> leastRole(String path) {
        return OPEN.contains(path) ? Optional.empty() : Optional.of(least(path));
    }

    @Autowired
    private ServletContext servlets;

    @Test
    void eachPageIsInTheTable() {
        var all = new TreeSet<>(CONSOLE.keySet());
        all.addAll(BEYOND_THE_MENU.keySet());
        all.addAll(OPEN);

        assertThat(routes().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void eachPageSaysWhoMaySeeItAsTheTableDoes() {
        var checker = new AccessAnnotationChecker();
        routes().forEach((path, view) -> {
            for (var role : Role.values()) {
                var person = new Person(new UUID(0, 1), "Test", role);
                var may = checker.hasAccess(view, person, name -> role.includes(Role.valueOf(name)));
                assertThat(may).as(path + " as " + role).isEqualTo(OPEN.contains(path) || role.includes(least(path)));
            }
            assertThat(checker.hasAccess(view, null, name -> false)).as(path).isEqualTo(OPEN.contains(path));
        });
    }

    private static Role least(String path) {
        var ofMenu = CONSOLE.get(path);
        return ofMenu == null ? Objects.requireNonNull(BEYOND_THE_MENU.get(path), path) : ofMenu;
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleIsShownItsPagesAndRefusedTheOthers(Role role, Browser browser) {
        try (var staff = signedIn(browser, role)) {
            new TreeMap<>(CONSOLE).forEach((path, least) -> {
                staff.open(path);
                staff.page().locator(".console-page h1").waitFor();
                assertThat(staff.page().locator("h1").innerText().equals("Not for this account"))
                        .as(path + " as " + role)
                        .isEqualTo(!role.includes(least));
                assertThat(staff.page()
                                .locator(".console-menu a[href='/" + path + "']")
                                .count())
                        .as("link to " + path + " as " + role)
                        .isEqualTo(role.includes(least) ? 1 : 0);
            });
        }
    }

    /** Keyboard and screen reader begin at the page's title, wherever a link leads; none of these addresses has its thing. */
    @Test
    void eachPageBeginsAtItsHeading(Browser browser) {
        account(Role.MANAGER);
        try (var manager = signedIn(browser, Role.MANAGER);
                var nobody = new StaffBrowser(browser, address())) {
            for (var template : routes().keySet()) {
                if (template.equals("staff") || template.startsWith("staff/")) {
                    var path = template.replaceAll(":___url_parameter\\??", new UUID(0, 1).toString());
                    var who = leastRole(template).isPresent() ? manager : nobody;
                    assertThat(beginsAtItsHeading(who, path)).as(template).isTrue();
                }
            }
            assertThat(beginsAtItsHeading(manager, "staff/no/such/page")).isTrue();
        }
        try (var volunteer = signedIn(browser, Role.VOLUNTEER)) {
            assertThat(beginsAtItsHeading(volunteer, "staff/accounts")).isTrue();
        }
    }

    private static boolean beginsAtItsHeading(StaffBrowser staff, String path) {
        staff.open(path).page().locator("h1").first().waitFor();
        staff.page()
                .waitForFunction("() => document.activeElement !== document.body"
                        + " && !document.querySelector('vaadin-connection-indicator[loading]')");
        return "H1".equals(staff.page().evaluate("document.activeElement.tagName"))
                && staff.page().locator("h1").count() == 1;
    }

    @Test
    void anAddressOfNoPageLeadsBackToTheConsole(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/no/such/page").reads("This page of the console does not exist.");
            staff.page().getByText("Back to the overview").click();

            staff.page().locator(".console-page .headline").waitFor();
        }
    }

    /** Nobody who tells a story is to find somebody else's console. */
    @Test
    void whoeverGoesToTheKioskIsSignedOut(Browser browser) {
        try (var staff = signedIn(browser, Role.VOLUNTEER)) {
            staff.tap("Start a journey with somebody (signs you out)");
            staff.page().locator("[data-screen='welcome']").waitFor();

            staff.open("staff").page().locator("#password").waitFor();
        }
    }

    @Test
    void nobodyIsLedToTheDoorFromEachPage() throws Exception {
        for (var path : CONSOLE.keySet()) {
            for (var asked : List.of(path, path + "?v-r=none", path + "/", "staff/../" + path)) {
                var answer = get(asked);
                assertThat(answer.statusCode()).as(asked).isIn(302, 400);
                assertThat(answer.body()).as(asked).doesNotContain("<script", "console");
            }
        }
        assertThat(get("staff/no/such/page").headers().firstValue("Location").orElseThrow())
                .endsWith("/staff/sign-in");
    }

    @Test
    void theKiosksSessionOpensNoPageOfTheConsole(Browser browser) {
        account(Role.MANAGER);
        try (var tablet = new Tablet(browser, address())) {
            assertThat(tablet.page().locator("a[href*='staff']").count()).isZero();
            for (var path : CONSOLE.keySet()) {
                tablet.page().navigate(address() + path);
                tablet.page().locator(".console-door h1").waitFor();
                assertThat(tablet.page().url()).endsWith("/staff/sign-in");
                tablet.page().navigate(address());
                tablet.sees("welcome");
                walkWithoutLoading(tablet.page(), path);
                tablet.page().locator(".console-door h1").waitFor();
                tablet.page().navigate(address());
                tablet.sees("welcome");
            }
        }
    }

    @Test
    void aSignInWithoutItsTokenIsRefused() throws Exception {
        account(Role.MANAGER);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + "staff/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=Test+manager&password=violet+kettle+harbour+71"))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isIn(302, 401, 403);
            assertThat(answer.headers().firstValue("Location").orElse("/staff/sign-in"))
                    .endsWith("/staff/sign-in");
        }
    }

    @Test
    void noOtherSiteCanFrameTheConsoleAndTheCookieStaysAtHome(Browser browser) throws Exception {
        var door = get("staff/sign-in");

        assertThat(door.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(door.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "form-action 'self'");
        try (var staff = signedIn(browser, Role.STAFF)) {
            assertThat(staff.context().cookies()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            });
        }
    }

    /** As Flow's client would: without asking the box for a page. */
    private static void walkWithoutLoading(Page page, String path) {
        page.evaluate(
                "path => { history.pushState({}, '', '/' + path); window.dispatchEvent(new CustomEvent("
                        + "'vaadin-navigate', {detail: {url: '/' + path, callback: true}})); location.reload(); }",
                path);
    }

    private Map<String, Class<?>> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .collect(Collectors.toMap(RouteBaseData::getTemplate, RouteBaseData::getNavigationTarget));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Accept", "text/html")
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
