package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;

/** An error that nobody thought of: the person gets a number, keeps their words, and the log gets none of them. */
@ExtendWith(OutputCaptureExtension.class)
@Import(FaultIT.FailingQueue.class)
class FaultIT extends RunningBox {

    @Autowired
    private AtomicReference<String> failing;

    /** Not a spy, which can't be told what to do while the box's own threads call it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FailingQueue {

        /** The call that fails once. */
        @Bean
        static AtomicReference<String> failing() {
            return new AtomicReference<>("");
        }

        @Bean
        static BeanPostProcessor failingQueue(AtomicReference<String> failing) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof StoryQueue ? failing(bean, failing) : bean;
                }
            };
        }

        private static Object failing(Object queue, AtomicReference<String> failing) {
            var proxy = new ProxyFactory(queue);
            proxy.addAdvice((MethodInterceptor) call -> {
                if (failing.compareAndSet(call.getMethod().getName(), "")) {
                    throw new IllegalStateException(Storyteller.SHORT_STORY);
                }
                return call.proceed();
            });
            return proxy.getProxy();
        }
    }

    @Test
    void showsANumberThatTheLogHasAndLosesNothing(Browser browser, CapturedOutput output) {
        failing.set("accept");
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY).tick("Yes, I agree. Pass on my story.");
            tablet.tap("Send my story").sees("error");

            var number = faultNumber(tablet);
            assertThat(output.getAll()).contains("Error " + number).contains("IllegalStateException");
            assertThat(output.getAll()).doesNotContain(Storyteller.SHORT_STORY);

            assertThat(tablet.page().content()).doesNotContain(Storyteller.SHORT_STORY);
            tablet.tap("Back to the start").sees("welcome").tap("Carry on").sees("review");
            tablet.reads(Storyteller.SHORT_STORY);
            Storyteller.send(tablet);
        }
    }

    @Test
    void aKioskThatCannotEvenOpenIsAsComfortableAsTheRest(Browser browser, CapturedOutput output) {
        failing.set("drafts");
        try (var tablet = new Tablet(browser, address())) {
            var number = faultNumber(tablet.sees("error"));
            assertThat(output.getAll()).contains("Error " + number);
            assertThat(tablet.button("Start again").count()).isZero();

            tablet.tap("Text size").tap("Colours").tap("Language");
            tablet.page().locator("button.language[lang='pl']").click();
            tablet.page()
                    .locator("html[lang='pl'][data-text='large'][data-colours='cream']")
                    .waitFor();
            var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag("pl"));
            tablet.reads(words.getString("error.text")).reads(number);
            assertThat(Barriers.on(tablet.page()).all()).isEmpty();

            tablet.page().getByText(words.getString("error.home")).click();
            tablet.sees("welcome");
        }
    }

    @Test
    void tellsStaffTheNumberInTheirOwnWordsAndLeavesThemInTheConsole(Browser browser, CapturedOutput output) {
        try (var staff = signedIn(browser, Role.MANAGER)) {
            staff.open("staff/withdrawal").write("Reference", "K7QM-2F9D");
            failing.set("find");
            staff.tap("Look for it");
            var fault = staff.page().locator("[data-fault]");
            fault.waitFor();

            assertThat(output.getAll()).contains("Error " + fault.getAttribute("data-fault"));
            staff.reads("Look first whether your last step was done")
                    .page()
                    .getByText("Back to the overview")
                    .click();
            staff.page().locator(".console-page .headline").waitFor();
        }
    }

    /** As the person reads it out to staff. */
    private static String faultNumber(Tablet tablet) {
        return tablet.text("[data-screen='error']").replaceAll("(?s).*The number for the staff is (\\d{6}).*", "$1");
    }
}
