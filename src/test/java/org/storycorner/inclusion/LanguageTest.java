package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.venue.Venue;
import org.storycorner.venue.Venues;

class LanguageTest {

    @Test
    void theSettingsKnowTheLanguagesThatTheKioskSpeaks() {
        assertThat(Stream.of(Language.values()).map(Language::tag)).containsExactlyElementsOf(Venue.LANGUAGES);
    }

    @Test
    void theVenuesFirstLanguageIsTheUsualOne() {
        assertThat(Language.offeredBy(Venues.speaking("gd", "en"))).containsExactly(Language.GAELIC, Language.ENGLISH);
        assertThat(Preferences.usualAt(Venues.speaking("gd", "en")).language()).isEqualTo(Language.GAELIC);
        assertThat(Preferences.usualAt(Venues.shipped()).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesNumbersWithTheDigitsOfATelephone(Language language) {
        assertThat(NumberFormat.getInstance(language.locale()).format(999)).isEqualTo("999");
    }

    @Test
    void noTranslationIsCheckedByANativeReaderYet() {
        assertThat(CheckedTranslations.read().missing())
                .doesNotContain(Language.ENGLISH)
                .hasSize(Language.values().length - 1);
    }
}
