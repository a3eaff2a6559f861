package org.storycorner.paper.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A limit within which nothing could ever be read is a mistake in the settings. */
class OcrSettingsTest {

    @Test
    void aPageHasASecondAtLeast() {
        assertThat(new OcrSettings(Duration.ofSeconds(1)).limit()).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> new OcrSettings(Duration.ofMillis(500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("storycorner.ocr.limit: expected 1s or more, found 500ms");
    }
}
