package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** The overview of a box without a speech program. */
@ViewPackages(classes = OverviewView.class)
@SignedInAs(Role.VOLUNTEER)
@TestPropertySource(properties = "storycorner.speech.program=no-such-speech-program")
class SilentOverviewTest extends ConsoleViewTest {

    @Test
    void saysWhatToInstall() {
        navigate(OverviewView.class);

        assertThat(shown()).contains("espeak-ng is missing. Install it (sudo apt-get install espeak-ng)");
    }
}
