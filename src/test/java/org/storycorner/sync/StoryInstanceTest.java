package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.storycorner.story.Channel;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.Words;
import org.storycorner.sync.XmlElements.Element;

class StoryInstanceTest {

    private static final Form FORM = Form.named(Form.ID);

    @Test
    void carriesEveryFieldOfAStory() {
        var instance = text(Samples.aFullStory().with(List.of(Stories.aPage(1), Stories.aPage(2))));

        assertThat(instance)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<story xmlns:orx=\"http://openrosa.org/xforms\" id=\"storycorner-story\" version=\"2026112302\">"
                        + "<story_id>" + Samples.anId(2) + "</story_id>"
                        + "<told_at>2026-11-23T12:00:00.000Z</told_at>"
                        + "<language>ur</language>"
                        + "<channel>pictures</channel>"
                        + "<helped_by>volunteer</helped_by>"
                        + "<helped_how>reading typing choosing_cards</helped_how>"
                        + "<helper_declared>yes</helper_declared>"
                        + "<own_words>yes</own_words>"
                        + "<teller>parent_or_guardian</teller>"
                        + "<age_band>25-44</age_band>"
                        + "<service_ids>example-ward example-clinic</service_ids>"
                        + "<service_names>Example &lt;Ward&gt; &amp; Co\nExample Clinic</service_names>"
                        + "<text>Everything went well.\nThen it did not.</text>"
                        + "<good>the tea</good><better>the wait</better><felt>calm</felt>"
                        + "<email>somebody@example.org</email>"
                        + "<postcode>ML1 1AB</postcode>"
                        + "<username>avocetxy42</username>"
                        + "<consent_given_at>2026-11-23T12:00:01.000Z</consent_given_at>"
                        + "<consent_wording>2026-11</consent_wording>"
                        + "<attachment_1>page-1.jpg</attachment_1><attachment_2>page-2.jpg</attachment_2>"
                        + "<attachment_3></attachment_3><attachment_4></attachment_4>"
                        + "<attachment_5></attachment_5><attachment_6></attachment_6>"
                        + "<attachment_7></attachment_7><attachment_8></attachment_8>"
                        + "<orx:meta><orx:instanceID>uuid:" + Samples.anId(2) + "</orx:instanceID></orx:meta>"
                        + "</story>");
    }

    @Test
    @ResourceLock(Resources.TIME_ZONE)
    void isTheSameInEveryTimeZone() {
        var before = TimeZone.getDefault();
        var here = text(Samples.aFullStory());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(text(Samples.aFullStory())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void leavesEmptyWhatWasNotSaid() {
        var instance = text(Samples.aStory());

        assertThat(instance)
                .contains("<helped_by>nobody</helped_by><helped_how></helped_how><helper_declared></helper_declared>")
                .contains("<email></email>");
    }

    @Test
    void survivesMarkupQuotesAndOtherScripts() {
        for (var told : List.of(
                "<script>alert('x')</script> & </text> ]]> <!-- -->",
                "'; DROP TABLE story; --",
                "&lt;already&gt; &#0; &amp;",
                "\uD83E\uDD70 \uD83D\uDC69\u200D\u2695\uFE0F \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "\u0645\u0631\u062D\u0628\u0627 \u2067abc\u2069 \u05E9\u05DC\u05D5\u05DD",
                "a\tb\n\n  c\u00A0d\u2028e")) {
            assertThat(readBack(told)).isEqualTo(Words.of(told).text());
        }
    }

    @Test
    void survivesAnyUnicodeText() {
        var random = new Random(20261123);

        for (int round = 0; round < 500; round++) {
            var told = "x"
                    + random.ints(1 + random.nextInt(200), 0, 0x11_0000)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

            assertThat(readBack(told)).isEqualTo(Words.of(told).text());
        }
    }

    @Test
    void leavesOutWhatXmlHasNoPlaceFor() {
        var story = Samples.aStory();
        var odd = "Example\u0000\u0001\r\n" + "Ward\uFFFE\uD800";
        var withOddName = new Story(
                story.id(),
                story.toldAt(),
                story.language(),
                story.channel(),
                story.help(),
                story.teller(),
                odd,
                story.services(),
                story.text(),
                story.answers(),
                story.contact(),
                story.consent());

        assertThat(field(text(withOddName), "/story/age_band")).isEqualTo("Example\nWard");
    }

    @Test
    void staysTheSameHoweverOftenItIsAskedFor() {
        var first = StoryInstance.of(Samples.aFullStory(), FORM);

        IntStream.range(0, 50)
                .forEach(attempt ->
                        assertThat(StoryInstance.of(Samples.aFullStory(), FORM)).isEqualTo(first));
    }

    @Test
    void tellsPicturesInWords() {
        assertThat(field(text(Stories.aMixedStory(Channel.PICTURES, "I came early.")), "/story/text"))
                .isEqualTo("Waiting — sometimes. ‘The Sentinelwords chairs are hard.’\nHappy.\n\nI came early.");
        assertThat(field(text(Stories.aPictureStory()), "/story/channel")).isEqualTo("pictures");
    }

    private static String readBack(String told) {
        return field(text(Samples.aStory(1, told)), "/story/text");
    }

    private static String field(String xml, String path) {
        return XmlElements.of(xml).stream()
                .filter(element -> element.path().equals(path))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Story story) {
        return new String(StoryInstance.of(story, FORM), StandardCharsets.UTF_8);
    }
}
