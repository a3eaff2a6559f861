package org.storycorner.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.inclusion.Language;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.ShareRule.Per;
import org.storycorner.venue.Venue;

/** Each setting is changed on the page, holds for the box from then on, and goes back; what can't be is refused in words. */
@ViewPackages(classes = SettingsView.class)
@SignedInAs(Role.MANAGER)
class SettingsViewTest extends ConsoleViewTest {

    @Autowired
    private Supplier<Venue> venue;

    @BeforeEach
    void open() {
        navigate(SettingsView.class);
    }

    @Test
    void theLanguagesAndTheOneThatIsUsual() {
        var before = venue.get().languages();
        tick("languages", "العربية", false);
        RadioButtonGroup<Language> usual = usual();
        usual.setValue(Language.POLISH);
        save("languages");

        assertThat(card("languages").getElement().getTextRecursively()).contains("Saved.");
        assertThat(venue.get().languages()).startsWith("pl").doesNotContain("ar");

        goBack("languages");
        assertThat(venue.get().languages()).isEqualTo(before);
    }

    @Test
    void theNumbersToCall() {
        type("helpNumbers", "Who, line 1", "Example helpline");
        type("helpNumbers", "Telephone, line 1", "0800 000 000");
        save("helpNumbers");
        assertThat(venue.get().helpNumbers()).first().isEqualTo(new HelpNumber("Example helpline", "0800 000 000"));

        type("helpNumbers", "Telephone, line 1", "ring them");
        save("helpNumbers");
        assertThat(card("helpNumbers").getElement().getTextRecursively()).contains("'ring them'");
        assertThat(venue.get().helpNumbers()).first().isEqualTo(new HelpNumber("Example helpline", "0800 000 000"));

        goBack("helpNumbers");
        assertThat(venue.get().helpNumbers()).doesNotContain(new HelpNumber("Example helpline", "0800 000 000"));
    }

    @Test
    void theKeyboardOnTheScreen() {
        boolean before = venue.get().keyboard().onScreen();
        find(Checkbox.class, card("keyboard")).single().setValue(!before);
        find(TextField.class, card("keyboard")).single().setValue("250 ms");
        save("keyboard");
        assertThat(venue.get().keyboard().onScreen()).isEqualTo(!before);
        assertThat(venue.get().keyboard().repeatGuard()).isEqualTo(Duration.ofMillis(250));

        find(TextField.class, card("keyboard")).single().setValue("a while");
        save("keyboard");
        assertThat(card("keyboard").getElement().getTextRecursively()).contains("'a while'");
        assertThat(venue.get().keyboard().repeatGuard()).isEqualTo(Duration.ofMillis(250));

        goBack("keyboard");
        assertThat(venue.get().keyboard().onScreen()).isEqualTo(before);
    }

    @Test
    void howLongAStoryIsKept() {
        var before = venue.get().retention();
        find(TextField.class, card("retention")).single().setValue("14 days");
        save("retention");
        assertThat(venue.get().retention()).isEqualTo(Duration.ofDays(14));

        find(TextField.class, card("retention")).single().setValue("for ever");
        save("retention");
        assertThat(card("retention").getElement().getTextRecursively()).contains("'for ever'");
        assertThat(venue.get().retention()).isEqualTo(Duration.ofDays(14));

        goBack("retention");
        assertThat(venue.get().retention()).isEqualTo(before);
    }

    @Test
    void theRuleForTheStaffShare() {
        var before = venue.get().staffShare();
        find(TextField.class, card("staffShare")).single().setValue("10");
        find(Checkbox.class, card("staffShare")).all().getFirst().setValue(before.per() != Per.SERVICE);
        save("staffShare");
        assertThat(venue.get().staffShare().mostPercent()).isEqualTo(10);
        assertThat(venue.get().staffShare().per()).isNotEqualTo(before.per());

        find(TextField.class, card("staffShare")).single().setValue("few");
        save("staffShare");
        assertThat(card("staffShare").getElement().getTextRecursively()).contains("'few'");
        assertThat(venue.get().staffShare().mostPercent()).isEqualTo(10);

        goBack("staffShare");
        assertThat(venue.get().staffShare()).isEqualTo(before);
    }

    private SettingCard card(String setting) {
        return find(SettingCard.class)
                .withCondition(card -> setting.equals(card.getElement().getAttribute("data-setting")))
                .single();
    }

    private void type(String setting, String label, String text) {
        find(TextField.class, card(setting)).withLabel(label).single().setValue(text);
    }

    private void tick(String setting, String label, boolean ticked) {
        find(Checkbox.class, card(setting)).withLabel(label).single().setValue(ticked);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Language> usual() {
        return find(RadioButtonGroup.class, card("languages")).single();
    }

    private void save(String setting) {
        tapIn(setting, "Save");
    }

    private void goBack(String setting) {
        tapIn(setting, "Back to venue.yaml");
        assertThat(card(setting).getElement().getTextRecursively()).contains("It is again as venue.yaml says.");
    }

    private void tapIn(String setting, String name) {
        test(find(NativeButton.class, card(setting))
                        .withCondition(button ->
                                button.getElement().getTextRecursively().equals(name))
                        .single())
                .click();
    }
}
