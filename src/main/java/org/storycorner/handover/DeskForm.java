package org.storycorner.handover;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.storycorner.handover.FormField.Kind;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.Teller;
import org.storycorner.story.Username;

/** A story laid out as Care Opinion's form asks for it; pictures and Bear's answers are put into words. */
public final class DeskForm {

    private DeskForm() {}

    /** Its fields, empty ones too; {@code messages} gives the words of a message key. */
    public static List<FormField> of(Story story, UnaryOperator<String> messages) {
        var contact = story.contact();
        return List.of(
                new FormField(Kind.STORY, story.narrative()),
                new FormField(Kind.GOOD, story.answers().good().text()),
                new FormField(Kind.BETTER, story.answers().better().text()),
                new FormField(Kind.FELT, story.answers().felt().text()),
                new FormField(
                        Kind.SERVICE,
                        story.services().stream().map(Service::name).collect(Collectors.joining("\n"))),
                new FormField(Kind.TELLER, teller(story, messages)),
                new FormField(Kind.DECLARATION, declaration(story.help(), messages)),
                new FormField(
                        Kind.USERNAME, contact.username().map(Username::value).orElse("")),
                new FormField(
                        Kind.POSTCODE, contact.postcode().map(Postcode::value).orElse("")),
                new FormField(
                        Kind.EMAIL, contact.email().map(EmailAddress::value).orElse("")));
    }

    private static String teller(Story story, UnaryOperator<String> messages) {
        return story.teller() == Teller.NOT_SAID ? "" : messages.apply("desk.teller." + key(story.teller()));
    }

    /** Volunteers and staff declare that they support a person; whoever else helped is named, and declares nothing. */
    private static String declaration(Help help, UnaryOperator<String> messages) {
        return switch (help) {
            case Help.Alone() -> "";
            case Help.Helped helped -> messages.apply("desk.declared." + key(helped.by()));
        };
    }

    private static String key(Teller teller) {
        return teller.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(Helper helper) {
        return helper.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
