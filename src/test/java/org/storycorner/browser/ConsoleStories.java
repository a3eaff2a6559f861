package org.storycorner.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Picture;
import org.storycorner.story.Placing;
import org.storycorner.story.Postcode;
import org.storycorner.story.Scale;
import org.storycorner.story.Service;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.story.Username;
import org.storycorner.story.Words;

/** A few invented stories as a venue may have them after some weeks, for pictures of the console. */
final class ConsoleStories {

    /**
     * What {@link #tell} told.
     *
     * @param waiting has a contact and was told with a volunteer
     * @param aside was put aside
     */
    record Told(StoryId waiting, StoryId aside) {}

    private static final List<String> TEXTS = List.of(
            "The carer comes at eight. She knows how I like my tea, and she never rushes me. On Sundays it is somebody else each time, and I have to explain it all again.",
            "Lunch was warm and the van was on time. I would like to sit by the window.",
            "They cancelled twice without telling my daughter.",
            "The young man who helped me up the stairs made me laugh.");

    private ConsoleStories() {}

    static Told tell(StoryQueue queue, List<Service> services) {
        var helps = List.of(Help.ALONE, by(Helper.FAMILY_OR_FRIEND), Help.ALONE, by(Helper.CARER), by(Helper.STAFF));
        for (int number = 0; number < 23; number++) {
            queue.accept(story(
                    number,
                    helps.get(number % helps.size()),
                    services.get(number % services.size()),
                    TEXTS.get(number % TEXTS.size()),
                    Contact.NONE));
        }
        queue.takeOldest().ifPresent(sent -> queue.delivered(sent.id(), "example"));
        var aside = queue.takeOldest().orElseThrow();
        queue.quarantine(aside.id(), "The server says: this form is not known here.");
        var contact = new Contact(
                Optional.of(new EmailAddress("nobody@example.org")),
                Optional.of(new Postcode("ZZ9 9ZZ")),
                Optional.of(new Username("orion58")));
        var waiting = story(40, by(Helper.VOLUNTEER), services.getFirst(), TEXTS.getFirst(), contact);
        queue.accept(waiting);
        queue.accept(inPictures(services.getLast()));
        return new Told(waiting.id(), aside.id());
    }

    private static Help by(Helper helper) {
        return new Help.Helped(helper, Set.of(Support.READING, Support.TYPING), true);
    }

    private static Story story(int number, Help help, Service service, String text, Contact contact) {
        var toldAt = Stories.TOLD_AT.minus(Duration.ofDays(70L - number));
        return new Story(
                Stories.anId(),
                toldAt,
                "en-GB",
                Channel.WORDS,
                help,
                Teller.SERVICE_USER,
                "",
                List.of(service),
                Words.of(text),
                new Answers(Words.of("That she listens."), Words.of("Tell us who comes on Sunday."), Words.NONE),
                contact,
                new Consent(toldAt, "2026-11", true));
    }

    private static Story inPictures(Service service) {
        var pictures = new ArrayList<Picture>();
        pictures.add(new Picture(
                "waiting",
                "Waiting",
                Optional.of(new Placing(Scale.SOMETIMES, "sometimes")),
                Words.of("The chairs are hard.")));
        pictures.add(new Picture("unsafe", "I feel unsafe", Optional.empty(), Words.NONE));
        return new Story(
                Stories.anId(),
                Stories.TOLD_AT,
                "en-GB",
                Channel.PICTURES,
                Help.ALONE,
                Teller.SERVICE_USER,
                "",
                List.of(service),
                Words.NONE,
                Answers.NONE,
                pictures,
                Contact.NONE,
                new Consent(Stories.TOLD_AT, "2026-11", true),
                List.of());
    }
}
