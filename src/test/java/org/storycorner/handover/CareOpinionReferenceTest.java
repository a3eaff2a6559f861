package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.handover.CareOpinionReference.Problem;

/** What may stand in the field for Care Opinion's reference. */
class CareOpinionReferenceTest {

    private static final String INVITATION = "https://www.careopinion.org.uk/youropinion?nacs=x1";
    private static final String OWN = "K7QM-2F9D";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "CO-1234567",
                " 1234567 ",
                "https://www.careopinion.org.uk/1234567",
                "https://careopinion.org.uk/opinions/1234567",
                "https://www.careopinion.ie/1234567"
            })
    void takesReferencesAndAddressesAtCareOpinion(String typed) {
        assertThat(CareOpinionReference.problem(typed, INVITATION, OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' ', EMPTY",
        "sent it today, NOT_ONE",
        "thanks, NOT_ONE",
        "mary@example.org, NOT_ONE",
        "https://example.org/1234567, OTHER_SITE",
        "https://careopinion.org.uk.example.org/1, OTHER_SITE",
        "https://evilcareopinion.org.uk/1, OTHER_SITE",
        "http://, OTHER_SITE",
        "https://www.careopinion.org.uk/youropinion?nacs=x1, INVITATION",
        "K7QM-2F9D, STORY_CORNERS_OWN",
        "k7qm2f9d, STORY_CORNERS_OWN"
    })
    void saysWhatIsWrong(String typed, Problem problem) {
        assertThat(CareOpinionReference.problem(typed, INVITATION, OWN)).contains(problem);
    }

    @Test
    void isNeverMadeOfSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CareOpinionReference("they were kind"));
    }
}
