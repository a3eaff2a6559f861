package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aHelpedStory;
import static org.storycorner.story.Stories.aMixedStory;
import static org.storycorner.story.Stories.aPictureStory;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;
import static org.storycorner.story.Stories.anId;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.Contact;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Support;

class SealingTest {
    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void makeKey() {
        sealing = newSealing("box.key");
    }

    @Test
    void opensToTheSameStory() throws UnopenableException {
        for (var story : new Story[] {
            aStory(), aStoryWithContact(), aHelpedStory(), aPictureStory(), aMixedStory(Channel.WORDS, "I came early.")
        }) {
            assertThat(sealing.open(story.id(), sealing.seal(story))).isEqualTo(story);
        }
    }

    @Test
    void showsNothingOfTheStoryInTheSealedBytes() {
        var sealed = sealing.seal(aStoryWithContact());

        var bytes = new String(sealed.story(), StandardCharsets.ISO_8859_1)
                + new String(sealed.contact(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Sentinel", "sentinel", "ward", "PATIENT");
    }

    @Test
    void keepsTheContactApartFromTheStory() throws UnopenableException {
        var story = aStoryWithContact();

        var sealed = sealing.seal(story).withoutContact();

        assertThat(sealing.open(story.id(), sealed).contact()).isEqualTo(Contact.NONE);
        assertThat(sealing.isGood(story.id(), sealed)).isTrue();
    }

    @Test
    void refusesEveryFlippedBit() {
        var story = aStory();
        var sealed = sealing.seal(story);
        for (int place = 0; place < sealed.story().length; place += 7) {
            var bytes = sealed.story();
            bytes[place] ^= 1;

            refused(story.id(), new SealedStory(sealed.sha256(), bytes, sealed.contact()));
        }
    }

    @Test
    void refusesATamperedOrForeignContact() {
        var story = aStoryWithContact();
        var other = sealing.seal(aStoryWithContact());
        var sealed = sealing.seal(story);

        refused(story.id(), new SealedStory(sealed.sha256(), sealed.story(), other.contact()));
        refused(story.id(), new SealedStory(sealed.sha256(), sealed.story(), sealed.story()));
        refused(story.id(), new SealedStory(sealed.sha256(), sealed.story(), new byte[] {1, 2, 3}));
    }

    @Test
    void keepsTheAttachmentsWithTheStoryWhenTheContactGoes() throws UnopenableException {
        var story = aStoryWithContact().with(List.of(Stories.aPage(1), Stories.aPage(2)));
        var sealed = sealing.seal(story);

        assertThat(sealing.open(story.id(), sealed)).isEqualTo(story);
        assertThat(sealing.open(story.id(), sealed.withoutContact()).attachments())
                .isEqualTo(story.attachments());
        assertThat(sealing.isGood(story.id(), sealed.withoutContact())).isTrue();
        assertThat(new String(sealed.attachments(), StandardCharsets.ISO_8859_1))
                .doesNotContain("page-1");
    }

    @Test
    void refusesTamperedForeignOrMissingAttachments() {
        var story = aStory().with(List.of(Stories.aPage(1)));
        var other = sealing.seal(aStory().with(List.of(Stories.aPage(1))));
        var sealed = sealing.seal(story);
        var flipped = sealed.attachments();
        flipped[flipped.length / 2] ^= 1;

        for (var attachments : List.of(flipped, other.attachments(), sealed.story(), new byte[] {1, 2, 3})) {
            refused(story.id(), new SealedStory(sealed.sha256(), sealed.story(), sealed.contact(), attachments));
        }
        assertThat(sealing.isGood(
                        story.id(), new SealedStory(sealed.sha256(), sealed.story(), sealed.contact(), new byte[0])))
                .isFalse();
    }

    @Test
    void hashesAStoryWithoutAttachmentsAsBoxesAlwaysDid() throws Exception {
        var sealed = sealing.seal(aStory());

        assertThat(sealed.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(sealed.story()));
    }

    @Test
    void sealsAsMuchAsAStoryMayCarry() throws UnopenableException {
        var large = new byte[Attachment.MOST_BYTES];
        Arrays.fill(large, (byte) 7);
        var story = aStory().with(List.of(
                new Attachment("a.png", Attachment.Kind.PNG, large),
                new Attachment("b.pdf", Attachment.Kind.PDF, large)));

        var sealed = sealing.seal(story);

        var file = new SpoolFile(Entry.accepted(story, 1, Stories.TOLD_AT), sealed);
        assertThat(sealing.open(story.id(), SpoolFile.parse(file.bytes()).sealed()))
                .isEqualTo(story);
    }

    @Test
    void refusesAStoryUnderAnotherId() {
        refused(anId(), sealing.seal(aStory()));
    }

    @Test
    void refusesAnotherKey() {
        var story = aStory();

        var sealed = newSealing("other.key").seal(story);

        refused(story.id(), sealed);
    }

    @Test
    void noticesAHashThatDoesNotFit() {
        var story = aStory();
        var sealed = sealing.seal(story);

        assertThat(sealing.isGood(story.id(), new SealedStory(new byte[32], sealed.story(), new byte[0])))
                .isFalse();
    }

    @Test
    void sealsADraftUnderItsOwnRole() throws UnopenableException {
        var id = anId();
        var sealed = sealing.sealDraft(id, "{\"half\": \"a säntence 你\"}");

        assertThat(sealing.openDraft(id, sealed)).isEqualTo("{\"half\": \"a säntence 你\"}");
        assertThatExceptionOfType(UnopenableException.class).isThrownBy(() -> sealing.openDraft(anId(), sealed));
        refused(id, SealedStory.of(sealed, new byte[0], new byte[0]));
    }

    @Test
    void writesTheSameJsonForTheSameStoryWithSortedKeys() {
        var story = aHelpedStory();
        var sameHelp = new Help.Helped(Helper.VOLUNTEER, Set.of(Support.TYPING, Support.READING), true);
        var same = new Story(
                story.id(),
                story.toldAt(),
                story.language(),
                Channel.WORDS,
                sameHelp,
                story.teller(),
                story.ageBand(),
                story.services(),
                story.text(),
                story.answers(),
                story.contact(),
                story.consent());

        var json = new String(StoryJson.write(story), StandardCharsets.UTF_8);

        assertThat(StoryJson.write(same)).isEqualTo(StoryJson.write(story));
        assertThat(json)
                .startsWith("{\"ageBand\":\"\",\"better\":\"\",\"channel\":\"WORDS\",\"consent\":{\"givenAt\":")
                .contains("\"how\":[\"READING\",\"TYPING\"]")
                .endsWith("\"toldAt\":\"2026-11-23T10:15:30.123456789Z\",\"version\":1}");
    }

    @Test
    void opensWhatBoxesWroteBeforeThereWerePictures() throws UnopenableException {
        var story = aStory();
        var json = new String(StoryJson.write(story), StandardCharsets.UTF_8);

        assertThat(json).doesNotContain("pictures");
        assertThat(StoryJson.story(json.getBytes(StandardCharsets.UTF_8), Contact.NONE))
                .isEqualTo(story);
    }

    @Test
    void writesAPictureWithItsWordsAndItsPlace() {
        assertThat(new String(StoryJson.write(aPictureStory()), StandardCharsets.UTF_8))
                .contains("{\"card\":\"waiting\",\"label\":\"Waiting\",\"place\":\"sometimes\",\"scale\":\"SOMETIMES\"")
                .contains("{\"card\":\"happy\",\"label\":\"Happy\",\"place\":null,\"scale\":null,\"words\":\"\"}");
    }

    @Test
    void refusesJsonOfALaterVersionWithoutQuotingIt() {
        var json =
                new String(StoryJson.write(aStory()), StandardCharsets.UTF_8).replace("\"version\":1", "\"version\":9");

        assertThatExceptionOfType(UnopenableException.class)
                .isThrownBy(() -> StoryJson.story(json.getBytes(StandardCharsets.UTF_8), Contact.NONE))
                .withMessageContaining("another version")
                .withMessageNotContaining("Sentinel");
    }

    @Test
    void refusesDamagedJsonWithoutQuotingIt() {
        for (var json : new String[] {
            "", "null", "[]", "{}", "{\"version\":1}", "{\"version\":1,\"text\":\"" + Stories.TEXT, Stories.TEXT
        }) {
            assertThatExceptionOfType(UnopenableException.class)
                    .isThrownBy(() -> StoryJson.story(json.getBytes(StandardCharsets.UTF_8), Contact.NONE))
                    .withMessageNotContaining("Sentinel")
                    .withNoCause();
        }
    }

    private Sealing newSealing(String name) {
        var key = new KeyFile(folder.resolve(name));
        key.create();
        return key.sealing();
    }

    private void refused(StoryId id, SealedStory sealed) {
        assertThatExceptionOfType(UnopenableException.class)
                .isThrownBy(() -> sealing.open(id, sealed))
                .withMessageNotContaining("Sentinel");
        assertThat(sealing.isGood(id, sealed)).isFalse();
    }
}
