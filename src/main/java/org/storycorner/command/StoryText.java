package org.storycorner.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.storycorner.story.Attachment;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.Username;
import org.storycorner.story.Words;

/** A story as plain text for a terminal. */
record StoryText(Story story, Ago ago) {

    void print(PrintWriter out) {
        line(out, "Reference", story.id().reference());
        line(out, "Id", story.id().toString());
        line(out, "Told", ago.moment(story.toldAt()) + ", " + story.channel() + ", in " + story.language());
        line(out, "Help", help());
        line(out, "Told by", story.teller().toString());
        line(out, "Age", story.ageBand());
        line(out, "About", story.services().stream().map(Service::name).collect(Collectors.joining("; ")));
        story.attachments().forEach(attachment -> line(out, "Attached", attached(attachment)));
        contact(out, story.contact());
        passage(out, "What happened", Words.of(story.narrative()));
        passage(out, "What was good", story.answers().good());
        passage(out, "What could be better", story.answers().better());
        passage(out, "How it felt", story.answers().felt());
    }

    private String help() {
        return switch (story.help()) {
            case Help.Alone alone -> "none";
            case Help.Helped helped -> helped.by() + (helped.declared() ? ", declared" : "");
        };
    }

    private static String attached(Attachment attachment) {
        return attachment.name() + ", " + attachment.kind().mediaType() + ", " + attachment.size() + " bytes";
    }

    private static void contact(PrintWriter out, Contact contact) {
        line(out, "E-mail", contact.email().map(EmailAddress::value).orElse(""));
        line(out, "Postcode", contact.postcode().map(Postcode::value).orElse(""));
        line(out, "Username", contact.username().map(Username::value).orElse(""));
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("%-10s %s%n", name + ":", value);
        }
    }

    private static void passage(PrintWriter out, String heading, Words words) {
        if (!words.isEmpty()) {
            out.printf("%n%s%n%s%n", heading, words.text());
        }
    }
}
