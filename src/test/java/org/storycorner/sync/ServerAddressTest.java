package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    private static final Form FORM = Form.named(Form.ID);

    @ParameterizedTest
    @CsvSource({
        "https://example.org,https://example.org/submission",
        "https://example.org/,https://example.org/submission",
        "https://example.org:8443/v1/projects/7//,https://example.org:8443/v1/projects/7/submission",
        "https://example.org/v1/key/a$b!c%20d/projects/7,https://example.org/v1/key/a$b!c%20d/projects/7/submission",
        "https://user:secret@example.org/x?y=z#f,https://example.org/x/submission",
    })
    void liesAboveItsServices(URI server, URI submission) {
        assertThat(new ServerAddress(server).submission()).isEqualTo(submission);
    }

    @Test
    void showsNeitherPathNorCredentials() {
        var address =
                new ServerAddress(URI.create("https://user:secret@example.org:8443/v1/key/secret/projects/7?secret"));

        assertThat(address.shown()).isEqualTo("https://example.org:8443");
        assertThat(address.toString()).doesNotContain("secret");
    }

    @Test
    void namesTheFormInItsList() {
        assertThat(new ServerAddress(URI.create("https://example.org/x")).formList(FORM))
                .isEqualTo(URI.create("https://example.org/x/formList?formID=storycorner-story"));
    }

    @Test
    void knowsWhereStoriesMayBeReadAgain() {
        var id = Samples.anId(1);

        assertThat(new ServerAddress(URI.create("https://example.org/x")).readBacks(FORM, id))
                .containsExactly(
                        URI.create("https://example.org/x/forms/storycorner-story/submissions/uuid%3A" + id + ".xml"),
                        URI.create("https://example.org/x/view/downloadSubmission?formId=storycorner-story"
                                + "%5B%40version%3Dnull%20and%20%40uiVersion%3Dnull%5D%2Fstory%5B%40key%3Duuid%3A" + id
                                + "%5D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/secret", "/secret", "mailto:secret@example.org", "https:///secret"})
    void refusesWhatIsNoServerWithoutQuotingIt(URI server) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerAddress(server))
                .withMessageContaining("begins with https://")
                .withMessageNotContaining("secret");
    }
}
