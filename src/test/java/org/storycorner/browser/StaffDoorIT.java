package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Role;
import org.storycorner.staff.SetUp;
import org.storycorner.staff.TestAccounts;

/** The way in: set-up by the code, wrong passwords, a first password, and the end of a sign-in; and none of it in the log. */
@Import(StaffDoorIT.Time.class)
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffDoorIT extends RunningBox {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Autowired
    private SetUp setUp;

    @Autowired
    private AuditTrail audit;

    @Test
    @Order(1)
    void theFirstManagerIsMadeWithTheCodeAndTheCodeIsWorthNothingAfterwards(Browser browser, CapturedOutput log) {
        var code = setUp.code().orElseThrow();
        try (var staff = new StaffBrowser(browser, address())) {
            staff.open("staff").reads("Set up the console");
            assertThat(Axe.violations(staff.page())).isEmpty();
            assertThat(staff.page().content()).doesNotContain(code);

            staff.write("Your name", "Test manager").write("Password", "password1234");
            staff.write("Password again", "password1234").write("Set-up code", "0000-0000-0000");
            staff.tap("Make this account").reads("This is not the code that the box shows.");
            staff.write("Set-up code", code).tap("Make this account").reads("This password is easy to guess.");
            staff.write("Password", TestAccounts.PASSWORD).write("Password again", TestAccounts.PASSWORD);
            staff.tap("Make this account").reads("Forgotten your password?");
            assertThat(Axe.violations(staff.page())).isEmpty();

            assertThat(setUp.code()).isEmpty();
            staff.signIn("test MANAGER").open("staff/setup").reads("How this box is doing");
        }
        assertThat(log.getAll()).doesNotContain(code, TestAccounts.PASSWORD, "password1234");
    }

    @Test
    @Order(2)
    void fiveWrongPasswordsSlowTheAccountDownAndNobodyIsLockedOut(Browser browser) {
        var name = account(Role.STAFF);
        try (var staff = new StaffBrowser(browser, address())) {
            staff.open("staff/sign-in");
            for (int wrong = 0; wrong < 5; wrong++) {
                staff.tries(name, "not the password " + wrong).reads("This name and password don’t belong together.");
            }
            staff.tries(name, TestAccounts.PASSWORD).reads("Too many wrong passwords. Try again in");
            try (var another = signedIn(browser, Role.VOLUNTEER)) {
                another.reads("How this box is doing");
            }

            pass(Duration.ofMinutes(1));

            staff.signIn(name);
        }
    }

    @Test
    @Order(3)
    void aNewPersonHasToChooseAPasswordBeforeAnythingElse(Browser browser, CapturedOutput log) {
        try (var manager = signedIn(browser, Role.MANAGER);
                var newcomer = new StaffBrowser(browser, address())) {
            manager.open("staff/accounts").write("Name", "Newcomer Seven").tap("Make the account");
            manager.reads("New password for Newcomer Seven");
            var first = manager.page().locator(".given-password").innerText().replaceAll(".*: ", "");
            assertThat(Axe.violations(manager.page())).isEmpty();

            newcomer.signIn("Newcomer Seven", first).open("staff").reads("Somebody else knows your present password.");
            newcomer.write("Present password", first)
                    .write("New password", TestAccounts.PASSWORD)
                    .write("New password again", TestAccounts.PASSWORD)
                    .tap("Change the password")
                    .reads("Your password is changed.");
            newcomer.open("staff").reads("How this box is doing");

            assertThat(audit.of("Newcomer Seven"))
                    .extracting(entry -> entry.deed().key())
                    .containsExactly("audit.account-created", "audit.password-changed");
            assertThat(log.getAll()).doesNotContain(first, TestAccounts.PASSWORD);
        }
    }

    @Test
    @Order(4)
    void theLastManagerStays(Browser browser) {
        var name = account(Role.MANAGER);
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/accounts").tap("Change " + name).tap("Switch off");

            manager.reads("This is the last manager.");
        }
    }

    @Test
    @Order(5)
    void whoIsSwitchedOffIsOutAtTheNextTap(Browser browser) {
        var name = account(Role.VOLUNTEER);
        try (var manager = signedIn(browser, Role.MANAGER);
                var volunteer = signedIn(browser, Role.VOLUNTEER)) {
            manager.open("staff/accounts")
                    .tap("Change " + name)
                    .tap("Switch off")
                    .reads("(switched off)");

            volunteer.tap("Look again");

            volunteer.page().locator(".console-door h1").waitFor();
            manager.tap("Change " + name).tap("Switch on").reads("Saved.");
        }
    }

    @Test
    @Order(6)
    void aSignInEndsAfterFifteenIdleMinutesAndTheKioskGoesOn(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "In the middle of a story.");
            try (var staff = new StaffBrowser(tablet.context(), address())) {
                staff.signIn(account(Role.STAFF));

                pass(Duration.ofMinutes(14));
                staff.tap("Look again").reads("How this box is doing");
                pass(Duration.ofMinutes(15));

                staff.reads("You were signed out because nothing happened for 15 minutes.");
                tablet.tap("Next").sees("questions");
            }
        }
    }

    @Test
    @Order(7)
    void aPageThatLooksAgainByItselfKeepsNobodySignedIn(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            pass(Duration.ofMinutes(14));
            staff.looksAgain();
            pass(Duration.ofMinutes(1));

            staff.reads("You were signed out because nothing happened for 15 minutes.");
        }
    }

    /** Whoever reads, by eye or by ear, is not disturbed. */
    @Test
    @Order(8)
    void aPageThatLooksAgainDrawsNothingAnewWhereNothingHasChanged(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.page().locator("button:has-text('Look again')").focus();
            staff.page().evaluate("""
                    () => {
                      window.drawn = 0;
                      const seen = new MutationObserver(changes => window.drawn += changes.length);
                      for (const part of document.querySelectorAll('.headline, .concerns')) {
                        seen.observe(part, {subtree: true, childList: true, characterData: true, attributes: true});
                      }
                    }
                    """);

            staff.looksAgain().looksAgain();

            assertThat(staff.page().evaluate("window.drawn")).isEqualTo(0);
            assertThat(staff.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Look again");
        }
    }

    @Test
    @Order(9)
    void signingOutClosesEveryPageOfThisBrowser(Browser browser) {
        try (var staff = signedIn(browser, Role.MANAGER)) {
            var second = staff.context().newPage();
            second.navigate(address() + "staff/audit");
            second.locator(".console-table").waitFor();

            staff.tap("Sign out");
            staff.page().locator(".console-door h1").waitFor();

            second.locator(".console-door h1").waitFor();
            staff.page().goBack();
            staff.page().locator(".console-door h1").waitFor();
        }
    }

    private static void pass(Duration time) {
        AHEAD.updateAndGet(time::plus);
    }

    /** The real time and what the test has let pass. */
    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock aheadClock() {
            InstantSource ahead = () -> Instant.now().plus(AHEAD.get());
            return ahead.withZone(ZoneId.systemDefault());
        }
    }
}
