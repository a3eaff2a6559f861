package org.storycorner.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.storycorner.venue.Venue;
import org.storycorner.venue.Venues;

/** What the venue calls things stays in its own language, whichever the person speaks. */
@SpringBootTest(classes = {KioskViewTest.Box.class, VenuesOwnWordsTest.AskingTheAge.class})
@ViewPackages(classes = KioskView.class)
class VenuesOwnWordsTest extends SpringBrowserlessTest {

    @Test
    void theReviewSaysInWhichLanguageTheAgeBandIs() {
        navigate(KioskView.class);
        test(find(NativeButton.class).withAttribute("lang", "pl").single()).click();
        tap("Zacznij");
        tap("Wybierz obrazki");
        tap("Nie, nikt");
        tap("Example Home Care");
        tap("Uczucia");
        tap("Radość");
        tap("Dalej");
        tap("Dalej");
        tap("Jestem pacjentem");
        tap("40 to 59 years");
        tap("Dalej");
        tap("Dalej");

        var teller =
                find(Section.class).withAttribute("data-part", "review.teller").single();

        assertThat(teller.getElement().getTextRecursively()).contains("40 to 59 years");
        assertThat(within(teller)
                        .filter(part -> part.getElement().hasAttribute("lang"))
                        .map(part -> part.getElement().getAttribute("lang") + ": "
                                + part.getElement().getText()))
                .containsExactly("en: 40 to 59 years");
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(VenuesOwnWordsTest::within));
    }

    private void tap(String name) {
        test(find(NativeButton.class)
                        .withCondition(button ->
                                button.getElement().getTextRecursively().startsWith(name))
                        .single())
                .click();
    }

    /** The example venue, asking for the age too; no configuration that the scan of the kiosk finds. */
    static class AskingTheAge {

        @Bean
        @Primary
        Supplier<Venue> askingTheAge() {
            return () -> Venues.saying("", "16 to 39 years", "40 to 59 years");
        }
    }
}
