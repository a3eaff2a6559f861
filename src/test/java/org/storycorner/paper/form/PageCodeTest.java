package org.storycorner.paper.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCodeTest {

    private static final PageSeal SEAL = text -> "%08X".formatted(text.hashCode());

    @Test
    void comesBackFromItsText() {
        var code = code("zh-Hans");

        var read = PageCode.parse(code.sealed(SEAL, 1)).orElseThrow();

        assertThat(read.code()).isEqualTo(code);
        assertThat(read.place()).isEqualTo(1);
        assertThat(read.isFrom(SEAL)).isTrue();
    }

    @Test
    void tellsAPageOfAnotherBox() {
        var text = code("en").sealed(SEAL, 0);

        assertThat(PageCode.parse(text).orElseThrow().isFrom(other -> "00000000"))
                .isFalse();
        assertThat(PageCode.parse(text.replace(":B2/4:", ":B3/4:"))
                        .orElseThrow()
                        .isFrom(SEAL))
                .isFalse();
    }

    @Test
    void usesOnlyWhatMakesACodeSmall() {
        assertThat(code("zh-Hans").sealed(SEAL, 0)).matches("[0-9A-Z $%*+\\-./:]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "SC1:STORY-A4:1:B5/4:7K3M9QXW:SERVICE:EN:00000000:1",
                "SC1:STORY-A4:0:B2/4:7K3M9QXW:SERVICE:EN:00000000:1",
                "SC1:STORY/../A4:1:B2/4:7K3M9QXW:SERVICE:EN:00000000:1",
                "SC2:STORY-A4:1:B2/4:7K3M9QXW:SERVICE:EN:00000000:1"
            })
    void refusesWhatIsNoPagesCode(String text) {
        assertThat(PageCode.parse(text)).isEmpty();
    }

    private static PageCode code(String language) {
        var serial = PageCode.serial(new SplittableRandom(7));
        assertThat(serial).isEqualTo(serial.toUpperCase(Locale.ROOT)).hasSize(8);
        return new PageCode("story-a4", 1, 'B', 2, 4, serial, "example-home-care", language);
    }
}
