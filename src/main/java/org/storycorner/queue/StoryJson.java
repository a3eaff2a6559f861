package org.storycorner.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.storycorner.story.Picture;
import org.storycorner.story.Placing;
import org.storycorner.story.Postcode;
import org.storycorner.story.Scale;
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
                pictured(story.pictures()),
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
                    pictures(told.pictures()),
                    contact,
                    told.consent(),
                    List.of());
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

    /** Nothing at all for a story without pictures: its bytes are those of the boxes before there were any. */
    private static @Nullable List<Pictured> pictured(List<Picture> pictures) {
        return pictures.isEmpty()
                ? null
                : pictures.stream().map(StoryJson::pictured).toList();
    }

    private static Pictured pictured(Picture picture) {
        return new Pictured(
                picture.card(),
                picture.label(),
                picture.placing().map(Placing::scale).orElse(null),
                picture.placing().map(Placing::label).orElse(null),
                picture.words().text());
    }

    private static List<Picture> pictures(@Nullable List<Pictured> pictures) {
        return pictures == null
                ? List.of()
                : pictures.stream().map(StoryJson::picture).toList();
    }

    private static Picture picture(Pictured pictured) {
        var scale = pictured.scale();
        var place = pictured.place();
        Optional<Placing> placing =
                scale == null || place == null ? Optional.empty() : Optional.of(new Placing(scale, place));
        return new Picture(pictured.card(), pictured.label(), placing, Words.of(pictured.words()));
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

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Pictured> pictures,

            Consent consent) {}

    private record Pictured(
            String card,
            String label,
            @Nullable Scale scale,
            @Nullable String place,
            String words) {}

    private record Helped(Helper by, List<Support> how, boolean declared) {}

    private record Reachable(
            int version,
            @Nullable String email,
            @Nullable String postcode,
            @Nullable String username) {}
}
