package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.inclusion.TextSize;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.CardGroup;
import org.storycorner.pictures.Cards;

/** Cards page by page: at most nine on each, and "more" leads to every one of them. */
class CardPagesIT extends RunningBox {

    private static final int MOST = 9;

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations");

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "LARGEST"})
    void moreLeadsToEveryCardOfEachGroupAndToTheFirstAgain(TextSize size, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheGroups(tablet, size);
            for (var group : CardGroup.values()) {
                open(tablet, group);

                var pages = pagesUntilTheFirstAgain(tablet);

                assertThat(pages).as(group.key()).hasSizeGreaterThan(fitsOnOne(group, size) ? 0 : 1);
                assertThat(pages)
                        .as(group.key())
                        .allSatisfy(page -> assertThat(page).hasSizeBetween(1, MOST));
                assertThat(pages.stream().flatMap(List::stream)).as(group.key()).containsExactlyElementsOf(ids(group));
                tablet.tap("Back").sees("pictures");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "LARGEST"})
    void theNextPersonBeginsOnTheFirstPage(TextSize size, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheGroups(tablet, size);
            open(tablet, CardGroup.FEELINGS);
            var first = shown(tablet);
            turn(tablet);
            var second = shown(tablet);
            tablet.tap("Start again").sees("welcome");

            toTheGroups(tablet, size);
            open(tablet, CardGroup.FEELINGS);

            assertThat(shown(tablet)).isEqualTo(first).isNotEqualTo(second);
            turn(tablet);
            assertThat(shown(tablet)).isEqualTo(second);
        }
    }

    private static void toTheGroups(Tablet tablet, TextSize size) {
        for (var now = TextSize.MEDIUM; now != size; now = now.next()) {
            tablet.tap("Text size");
        }
        tablet.page().locator("html[data-text='" + size.key() + "']").waitFor();
        Storyteller.to(tablet, "Choose pictures", "pictures");
    }

    private static void open(Tablet tablet, CardGroup group) {
        tablet.tap(WORDS.getString(group.key())).sees("cards");
        Look.awaitQuiet(tablet.page());
    }

    private static List<List<String>> pagesUntilTheFirstAgain(Tablet tablet) {
        var pages = new ArrayList<List<String>>();
        pages.add(shown(tablet));
        while (tablet.button("More cards").isVisible()
                && pages.size() <= Cards.all().size()) {
            turn(tablet);
            if (shown(tablet).equals(pages.getFirst())) {
                return pages;
            }
            pages.add(shown(tablet));
        }
        return pages;
    }

    private static void turn(Tablet tablet) {
        var before = shown(tablet);
        tablet.tap("More cards");
        tablet.page()
                .waitForFunction(
                        "first => document.querySelector('[data-card]')?.dataset.card !== first", before.getFirst());
        Look.awaitQuiet(tablet.page());
    }

    private static List<String> shown(Tablet tablet) {
        return tablet.page().locator("[data-card]").all().stream()
                .map(card -> card.getAttribute("data-card"))
                .toList();
    }

    private static boolean fitsOnOne(CardGroup group, TextSize size) {
        return size == TextSize.MEDIUM && Cards.in(group).size() <= MOST;
    }

    private static List<String> ids(CardGroup group) {
        return Cards.in(group).stream().map(Card::id).toList();
    }
}
