package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.storycorner.staff.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every door of the box, found where the box itself looks for them, so that none can be forgotten: what each answers to
 * nobody and to each role, over plain HTTP, and that no other site can make a browser knock.
 */
class EndpointAccessIT extends RunningBox {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REFUSED = "Not for this account";

    /** What everybody gets, also at the kiosk: how to ask, and the answer's status; an error that is none is one. */
    private static final Map<String, Integer> FOR_EVERYBODY = Map.of(
            "GET /bsl/{key}.mp4",
            200,
            "GET /speech/{tag}",
            200,
            "GET /speech/{tag}/{key}",
            200,
            "POST /speech/{tag}",
            403,
            "GET /actuator",
            403,
            "GET /actuator/health",
            200,
            "GET /actuator/health/**",
            403,
            "* /error",
            500);

    @Autowired
    private ApplicationContext box;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private List<FilterChainProxy> security;

    /** Somebody who asks. */
    enum Asker {
        NOBODY,
        VOLUNTEER,
        STAFF,
        MANAGER;

        boolean mayAs(Role role) {
            return this != NOBODY && Role.valueOf(name()).includes(role);
        }
    }

    @Test
    void eachRequestMappingIsInTheTable() {
        assertThat(FOR_EVERYBODY.keySet()).containsAll(mappings());
        assertThat(mappings()).hasSizeGreaterThan(4);
    }

    @Test
    void nothingElseOfTheBoxAnswersRequests() {
        var ours = security.stream()
                .flatMap(proxy -> proxy.getFilterChains().stream())
                .flatMap(chain -> chain.getFilters().stream())
                .map(Filter::getClass)
                .filter(kind -> kind.getName().startsWith("org.storycorner"))
                .map(Class::getSimpleName)
                .toList();

        assertThat(ours).containsOnly("SignInGuard");
        assertThat(box.getBeansOfType(Filter.class).values().stream()
                        .map(filter -> filter.getClass().getName())
                        .filter(name -> name.startsWith("org.storycorner")))
                .containsExactly("org.storycorner.staff.StrictHeaders");
        assertThat(servlets.getServletRegistrations().values().stream()
                        .map(servlet -> servlet.getClassName())
                        .filter(name -> name.startsWith("org.storycorner")))
                .isEmpty();
        assertThat(vaadinsHandlers()).containsExactly("LastWords");
    }

    @ParameterizedTest
    @EnumSource
    void eachEndpointAnswersEverybodyAlikeAndInNoFrame(Asker asker, Browser browser) {
        as(
                asker,
                browser,
                http -> new LinkedHashMap<>(FOR_EVERYBODY).forEach((door, status) -> {
                    var answer = knock(http, door);
                    assertThat(answer.status()).as(door + " as " + asker).isEqualTo(status);
                    assertUnframed(answer, door);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void anOpenPageLearnsOnlyWhetherItsPersonIsStillSignedIn(Asker asker, Browser browser) {
        as(asker, browser, http -> {
            var answer = http.get(address() + "staff/still-here");

            assertThat(answer.status()).isEqualTo(asker == Asker.NOBODY ? 401 : 204);
            assertThat(answer.body()).isEmpty();
            assertUnframed(answer, "still-here");
        });
    }

    /** Flow's own protocol, as somebody would speak it who has no browser and follows no link. */
    @ParameterizedTest
    @EnumSource
    void eachPageGivesItsContentToThoseOnlyWhoMaySeeIt(Asker asker, Browser browser) {
        account(Role.MANAGER);
        as(
                asker,
                browser,
                http -> pages().forEach((template, view) -> {
                    var path = template.replace("/:___url_parameter?", "")
                            .replace(":___url_parameter", "019aa000-0000-7000-8000-000000000001");
                    var shown = navigated(http, path);
                    var least = StaffAccessIT.leastRole(template);
                    if (least.isEmpty()) {
                        return;
                    }
                    if (asker == Asker.NOBODY) {
                        assertThat(shown).as(path).doesNotContain("console-page", "console-menu", "Test manager");
                    } else {
                        assertThat(shown).as(path + " as " + asker).contains("console-page");
                        assertThat(shown.contains(REFUSED))
                                .as(path + " as " + asker)
                                .isEqualTo(!asker.mayAs(least.get()));
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff/sign-in", "staff/setup", "staff", "staff/accounts", "logout", "speech/en", "error"})
    void aPostWithoutItsTokenChangesNothing(String path, Browser browser) {
        as(Asker.MANAGER, browser, http -> {
            var answer = http.post(
                    address() + path,
                    RequestOptions.create()
                            .setMaxRedirects(0)
                            .setHeader("Content-Type", "application/x-www-form-urlencoded")
                            .setData("username=Test+manager&password=wrong"));

            assertThat(answer.status()).as(path).isEqualTo(403);
            assertUnframed(answer, path);
            assertThat(http.get(address() + "staff/still-here").status()).isEqualTo(204);
        });
    }

    @Test
    void flowsOwnRequestsNeedItsOwnToken(Browser browser) {
        as(Asker.MANAGER, browser, http -> {
            var begun = begun(http, "staff/accounts");

            var answer = navigate(http, begun.ui(), "not the token", "staff/accounts");

            assertThat(answer).doesNotContain("console-page");
        });
    }

    /** What a page offers for saving hangs on the page: it goes with it, and nobody else's session knows it. */
    @Test
    void aDownloadBelongsToThePageOfWhoeverMayMakeIt(Browser browser) {
        try (var manager = signedIn(browser, Role.MANAGER);
                var volunteer = signedIn(browser, Role.VOLUNTEER)) {
            var link =
                    manager.open("staff/services").page().locator("a[download]").first();
            link.waitFor();
            var address = link.evaluate("anchor => anchor.href").toString();

            assertThat(manager.context().request().get(address).text()).contains("invitation link");
            for (var other : List.of(volunteer.context(), browser.newContext())) {
                assertThat(other.request().get(address).text()).doesNotContain("invitation link");
            }

            manager.tap("Sign out");
            manager.page().locator(".console-door h1").waitFor();
            assertThat(manager.context().request().get(address).text()).doesNotContain("invitation link");
        }
    }

    private Set<String> mappings() {
        return box.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EndpointAccessIT::doors)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> doors(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern ->
                        (methods.isEmpty() ? List.of("*") : methods).stream().map(method -> method + " " + pattern));
    }

    private List<String> vaadinsHandlers() {
        var services = new ArrayList<VaadinService>();
        box.getBeansOfType(ServletRegistrationBean.class).values().forEach(registration -> {
            if (registration.getServlet() instanceof VaadinServlet servlet) {
                services.add(servlet.getService());
            }
        });
        assertThat(services).isNotEmpty();
        return services.stream()
                .flatMap(service -> Stream.of(service.getRequestHandlers()).flatMap(handlers -> {
                    var all = new ArrayList<>();
                    handlers.forEach(all::add);
                    return all.stream();
                }))
                .map(Object::getClass)
                .filter(kind -> kind.getName().startsWith("org.storycorner"))
                .map(Class::getSimpleName)
                .toList();
    }

    private Map<String, Class<?>> pages() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .collect(Collectors.toMap(RouteBaseData::getTemplate, RouteBaseData::getNavigationTarget));
    }

    private void as(Asker asker, Browser browser, Consumer<APIRequestContext> work) {
        if (asker == Asker.NOBODY) {
            try (BrowserContext nobody = browser.newContext()) {
                work.accept(nobody.request());
            }
        } else {
            try (var staff = signedIn(browser, Role.valueOf(asker.name()))) {
                work.accept(staff.context().request());
            }
        }
    }

    private APIResponse knock(APIRequestContext http, String door) {
        var method = door.startsWith("POST") ? "POST" : "GET";
        var path = door.substring(door.indexOf(' ') + 1)
                .substring(1)
                .replace("{tag}", "en")
                .replace("{key}", door.contains("bsl") ? "paper" : "welcome.title")
                .replace("**", "no-such-part");
        return http.fetch(
                address() + path,
                RequestOptions.create().setMethod(method).setMaxRedirects(0).setHeader("Accept", "*/*"));
    }

    private static void assertUnframed(APIResponse answer, String door) {
        assertThat(answer.headersArray().stream()
                        .filter(header -> header.name.equalsIgnoreCase("X-Frame-Options"))
                        .map(header -> header.value))
                .as(door)
                .containsExactly("DENY");
        assertThat(answer.headers().get("content-security-policy")).as(door).contains("frame-ancestors 'none'");
    }

    private record Begun(int ui, String token) {}

    private Begun begun(APIRequestContext http, String path) {
        var answer = http.get(address() + "?v-r=init&query=&location=" + path.replace("/", "%2F"));
        assertThat(answer.status()).as(path).isEqualTo(200);
        var config = JSON.readTree(answer.text()).path("appConfig");
        return new Begun(
                config.path("v-uiId").asInt(),
                config.path("uidl").path("Vaadin-Security-Key").asString());
    }

    private String navigated(APIRequestContext http, String path) {
        var begun = begun(http, path);
        return navigate(http, begun.ui(), begun.token(), path);
    }

    private String navigate(APIRequestContext http, int ui, String token, String path) {
        return http.post(
                        address() + "?v-r=uidl&v-uiId=" + ui,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json; charset=UTF-8")
                                .setData("""
                                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                                        {"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}],
                                        "syncId":0,"clientId":0}
                                        """.formatted(token, path)))
                .text();
    }
}
