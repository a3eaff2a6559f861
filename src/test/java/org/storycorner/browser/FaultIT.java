package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.storycorner.queue.StoryQueue;

/** An error that nobody thought of: the person gets a number, keeps their words, and the log gets none of them. */
@ExtendWith(OutputCaptureExtension.class)
class FaultIT extends RunningBox {

    @MockitoSpyBean
    private StoryQueue queue;

    @Test
    void showsANumberThatTheLogHasAndLosesNothing(Browser browser, CapturedOutput output) {
        doThrow(new IllegalStateException(Storyteller.SHORT_STORY))
                .doCallRealMethod()
                .when(queue)
                .accept(any());
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY).tick("Yes, I agree. Pass on my story.");
            tablet.tap("Send my story").sees("error");

            var number = tablet.text("[data-screen='error']")
                    .replaceAll("(?s).*The number for the staff is (\\d{6}).*", "$1");
            assertThat(output.getAll()).contains("Error " + number).contains("IllegalStateException");
            assertThat(output.getAll()).doesNotContain(Storyteller.SHORT_STORY);

            assertThat(tablet.page().content()).doesNotContain(Storyteller.SHORT_STORY);
            tablet.tap("Back to the start").sees("welcome").tap("Carry on").sees("review");
            tablet.reads(Storyteller.SHORT_STORY);
            Storyteller.send(tablet);
        }
    }
}
