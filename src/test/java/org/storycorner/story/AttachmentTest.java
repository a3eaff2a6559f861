package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.storycorner.story.Stories.aPage;
import static org.storycorner.story.Stories.aStory;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.story.Attachment.Kind;

class AttachmentTest {

    private static final byte[] BYTES = {1, 2, 3};

    @ParameterizedTest
    @ValueSource(strings = {"page-1.jpg", "A.JPEG", "_.jpg", "a..jpg"})
    void isNamedAsAFileMayBe(String name) {
        assertThat(new Attachment(name, Kind.JPEG, BYTES).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".jpg", "page", "page.png", "a b.jpg", "a/b.jpg", "\u00E4.jpg", "a\n.jpg"})
    void hasNoOtherName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment(name, Kind.JPEG, BYTES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("x".repeat(57) + ".jpg", Kind.JPEG, BYTES));
    }

    @Test
    void isNeitherEmptyNorTooLarge() {
        assertThat(new Attachment("a.pdf", Kind.PDF, new byte[Attachment.MOST_BYTES]).size())
                .isEqualTo(Attachment.MOST_BYTES);
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("a.pdf", Kind.PDF, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("a.pdf", Kind.PDF, new byte[Attachment.MOST_BYTES + 1]));
    }

    @Test
    void neverChanges() {
        var bytes = BYTES.clone();
        var attachment = new Attachment("a.png", Kind.PNG, bytes);

        bytes[0] = 9;
        attachment.bytes()[1] = 9;

        assertThat(attachment).isEqualTo(new Attachment("a.png", Kind.PNG, BYTES));
        assertThat(attachment.toString()).isEqualTo("Attachment[PNG, 3 bytes]");
    }

    @Test
    void comesWithOthersUpToABound() {
        var pages = IntStream.rangeClosed(1, Story.MOST_ATTACHMENTS + 1)
                .mapToObj(Stories::aPage)
                .toList();

        assertThat(aStory().with(pages.subList(0, Story.MOST_ATTACHMENTS)).attachments())
                .hasSize(Story.MOST_ATTACHMENTS);
        assertThatIllegalArgumentException().isThrownBy(() -> aStory().with(pages));
        assertThatIllegalArgumentException().isThrownBy(() -> aStory().with(List.of(aPage(1), aPage(1))));
    }

    @Test
    void comesWithOthersUpToASize() {
        var large = new byte[4_000_000];
        var three = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Attachment(number + ".pdf", Kind.PDF, large))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> aStory().with(three));
    }
}
