package org.storycorner.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.storycorner.inclusion.Language;
import org.storycorner.queue.MemoryStoryQueue;

/** Another language in the midst of a journey: every text changes, and no word is lost. */
@SpringBootTest(classes = KioskViewTest.Box.class)
@ViewPackages(classes = KioskView.class)
class LanguageViewTest extends SpringBrowserlessTest {

    @Autowired
    private MemoryStoryQueue queue;

    @BeforeEach
    void open() {
        navigate(KioskView.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GAELIC, Innsibh sgeul ur cùraim, Tòisich",
        "POLISH, 'Opowiedz, jak się Tobą opiekowano', Zacznij",
        "UKRAINIAN, 'Розкажіть, як про вас дбали', Почати",
        "ARABIC, احكِ قصة رعايتك, ابدأ",
        "URDU, اپنی دیکھ بھال کی کہانی سنائیں, شروع کریں",
        "ROMANIAN, Povestiți cum a fost îngrijirea dumneavoastră, Începeți",
        "CHINESE, 说说您得到的照顾, 开始"
    })
    void speaksTheChosenLanguage(Language language, String question, String start) {
        choose(language);

        assertThat(find(H1.class).single().getText()).isEqualTo(question);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(language.locale());
        tap(start);
        assertThat(screen()).isEqualTo("way");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersEachLanguageInItsOwnWriting(Language language) {
        var button = button(language);

        assertThat(button.getText()).isEqualTo(language.ownName());
        assertThat(button.getElement().getAttribute("dir")).isEqualTo(language.isRightToLeft() ? "rtl" : "ltr");
    }

    @Test
    void keepsTheWordsOfTheStory() {
        toTheStory();
        write("Your story", "I came early.");

        switchTo("Language", Language.ARABIC);

        assertThat(screen()).isEqualTo("words");
        assertThat(find(H1.class).single().getText()).isEqualTo("ماذا حدث؟");
        assertThat(find(TextArea.class).single().getLabel()).isEqualTo("قصتك");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("I came early.");
        assertThat(find(KioskView.class).single().getElement().getTextRecursively())
                .contains("العربية")
                .doesNotContain("What happened?", "Text size", "Next");

        switchTo("اللغة", Language.ENGLISH);
        assertThat(find(TextArea.class).withLabel("Your story").single().getValue())
                .isEqualTo("I came early.");
    }

    @Test
    void keepsAnswersAndContactDetailsEvenWrongOnes() {
        toTheStory();
        write("Your story", "I came early.");
        tap("Next");
        write("What was good?", "She listened.");
        switchTo("Language", Language.POLISH);
        assertThat(find(TextArea.class).withLabel("Co było dobre?").single().getValue())
                .isEqualTo("She listened.");

        tap("Dalej");
        tap("Pomiń");
        test(find(TextField.class).withLabel("E-mail").single()).setValue("nobody@");
        switchTo("Język", Language.CHINESE);

        assertThat(find(TextField.class).withLabel("电子邮箱").single().getValue()).isEqualTo("nobody@");
    }

    @Test
    void sendsTheStoryInTheChosenLanguage() {
        toTheStory();
        write("Your story", "I came early.");
        switchTo("Language", Language.CHINESE);
        tap("下一步");
        tap("跳过");
        tap("跳过");
        tap("下一步");
        test(find(Checkbox.class).withLabel("是的，我同意。请转交我的故事。").single()).click();

        tap("发送我的故事");

        assertThat(screen()).isEqualTo("thanks");
        assertThat(queue.open(queue.list(0, 100).getLast().id()).orElseThrow().language())
                .isEqualTo("zh-Hans");
    }

    @Test
    void asksForConsentAnewInTheWordsThatWereChosen() {
        toTheStory();
        write("Your story", "I came early.");
        tap("Next");
        tap("Skip this");
        tap("Skip this");
        tap("Next");
        test(find(Checkbox.class).single()).click();

        switchTo("Language", Language.ROMANIAN);

        assertThat(find(Checkbox.class).single().getValue()).isFalse();
    }

    @Test
    void isForgottenWithTheJourney() {
        toTheStory();
        switchTo("Language", Language.UKRAINIAN);

        tap("Почати знову");

        assertThat(screen()).isEqualTo("welcome");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tell the story of your care");
    }

    private void toTheStory() {
        tap("Start");
        tap("Write itType your story, or ask someone to type for you.");
        tap("No, just me");
        tap("I’m not sure");
        assertThat(screen()).isEqualTo("words");
    }

    private void switchTo(String button, Language language) {
        tap(button);
        choose(language);
    }

    private void choose(Language language) {
        test(button(language)).click();
    }

    private NativeButton button(Language language) {
        return find(NativeButton.class).withAttribute("lang", language.tag()).single();
    }

    private String screen() {
        return find(Main.class).single().getElement().getAttribute("data-screen");
    }

    private void tap(String name) {
        test(find(NativeButton.class)
                        .withCondition(button ->
                                button.getElement().getTextRecursively().equals(name))
                        .single())
                .click();
    }

    private void write(String field, String text) {
        test(find(TextArea.class).withLabel(field).single()).setValue(text);
    }
}
