package org.storycorner.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.story.Username;
import org.storycorner.story.Words;

/** The JSON in which a story and its contact are sealed. Its records are what old boxes wrote: they only ever grow. */
final class StoryJson {
    private static final int VERSION = 1;

    private StoryJson() {}

    static byte[] write(Story story) {
        return CanonicalJson.write(new Told(
                VERSION,
                story.id().toString(),
                story.toldAt(),
                story.language(),
                story.channel(),
                helped(story.help()),
                story.teller(),
                story.ageBand(),
                story.services(),
                story.text().text(),
                story.answers().good().text(),
                story.answers().better().text(),
                story.answers().felt().text(),
                story.consent()));
    }

    static byte[] write(Contact contact) {
        return CanonicalJson.write(new Reachable(
                VERSION,
                contact.email().map(EmailAddress::value).orElse(null),
                contact.postcode().map(Postcode::value).orElse(null),
                contact.username().map(Username::value).orElse(null)));
    }

    static Story story(byte[] json, Contact contact) throws UnopenableException {
        var told = CanonicalJson.read(json, Told.class, Told::version, VERSION);
        try {
            return new Story(
                    new StoryId(UUID.fromString(told.id())),
                    told.toldAt(),
                    told.language(),
                    told.channel(),
                    help(told.help()),
                    told.teller(),
                    told.ageBand(),
                    told.services(),
                    Words.of(told.text()),
                    new Answers(Words.of(told.good()), Words.of(told.better()), Words.of(told.felt())),
                    contact,
                    told.consent());
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw new UnopenableException("it opens, but is not a story by today's rules");
        }
    }

    static Contact contact(byte[] json) throws UnopenableException {
        var reachable = CanonicalJson.read(json, Reachable.class, Reachable::version, VERSION);
        try {
            return new Contact(
                    Optional.ofNullable(reachable.email()).map(EmailAddress::new),
                    Optional.ofNullable(reachable.postcode()).map(Postcode::new),
                    Optional.ofNullable(reachable.username()).map(Username::new));
        } catch (IllegalArgumentException refused) {
            throw new UnopenableException("its contact opens, but is not one by today's rules");
        }
    }

    private static @Nullable Helped helped(Help help) {
        return switch (help) {
            case Help.Alone() -> null;
            case Help.Helped(var by, var how, var declared) ->
                new Helped(by, how.stream().sorted().toList(), declared);
        };
    }

    private static Help help(@Nullable Helped helped) {
        return helped == null ? Help.ALONE : new Help.Helped(helped.by(), Set.copyOf(helped.how()), helped.declared());
    }

    private record Told(
            int version,
            String id,
            Instant toldAt,
            String language,
            Channel channel,
            @Nullable Helped help,
            Teller teller,
            String ageBand,
            List<Service> services,
            String text,
            String good,
            String better,
            String felt,
            Consent consent) {}

    private record Helped(Helper by, List<Support> how, boolean declared) {}

    private record Reachable(
            int version,
            @Nullable String email,
            @Nullable String postcode,
            @Nullable String username) {}
}
