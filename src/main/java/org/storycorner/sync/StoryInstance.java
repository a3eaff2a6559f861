package org.storycorner.sync;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.storycorner.story.Attachment;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Username;

/** A story as an instance of the form: one story has the same bytes at every attempt, on every box, in every time zone. */
final class StoryInstance {

    /** The prefix is part of the agreement: KoboToolbox and Ona look for these very letters, not for the namespace. */
    private static final String META_PREFIX = "orx";

    private static final String META_NAMESPACE = "http://openrosa.org/xforms";

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** To look it up costs more than to write a story with it. */
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private StoryInstance() {}

    /** The instance as an XML document in UTF-8. */
    static byte[] of(Story story, Form form) {
        var document = new StringWriter();
        try {
            write(story, form, WRITERS.createXMLStreamWriter(document));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A document in memory could not be written", impossible);
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The {@code instanceID} by which a server recognises a story that it has already. */
    static String instanceId(StoryId id) {
        return "uuid:" + id;
    }

    /** Every field of the form below its root, in the form's order; empty where nothing was said. */
    static SequencedMap<String, String> fields(Story story) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("story_id", story.id().toString());
        fields.put("told_at", dateTime(story.toldAt()));
        fields.put("language", story.language());
        fields.put("channel", code(story.channel()));
        putHelp(fields, story.help());
        fields.put("own_words", yesOrNo(story.consent().ownWords()));
        fields.put("teller", code(story.teller()));
        fields.put("age_band", story.ageBand());
        fields.put("service_ids", story.services().stream().map(Service::id).collect(Collectors.joining(" ")));
        fields.put("service_names", story.services().stream().map(Service::name).collect(Collectors.joining("\n")));
        fields.put("text", story.narrative());
        fields.put("good", story.answers().good().text());
        fields.put("better", story.answers().better().text());
        fields.put("felt", story.answers().felt().text());
        fields.put("email", story.contact().email().map(EmailAddress::value).orElse(""));
        fields.put("postcode", story.contact().postcode().map(Postcode::value).orElse(""));
        fields.put("username", story.contact().username().map(Username::value).orElse(""));
        fields.put("consent_given_at", dateTime(story.consent().givenAt()));
        fields.put("consent_wording", story.consent().wording());
        putAttachments(fields, story.attachments());
        return fields;
    }

    /** By their names; a server takes the parts of a post that are named here. */
    private static void putAttachments(SequencedMap<String, String> fields, List<Attachment> attachments) {
        for (int place = 0; place < Story.MOST_ATTACHMENTS; place++) {
            var name = place < attachments.size() ? attachments.get(place).name() : "";
            fields.put("attachment_" + (place + 1), name);
        }
    }

    private static void putHelp(SequencedMap<String, String> fields, Help help) {
        switch (help) {
            case Help.Alone alone -> {
                fields.put("helped_by", "nobody");
                fields.put("helped_how", "");
                fields.put("helper_declared", "");
            }
            case Help.Helped helped -> {
                fields.put("helped_by", code(helped.by()));
                fields.put(
                        "helped_how",
                        helped.how().stream().sorted().map(StoryInstance::code).collect(Collectors.joining(" ")));
                fields.put("helper_declared", yesOrNo(helped.declared()));
            }
        }
    }

    private static void write(Story story, Form form, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(Form.ROOT);
        xml.writeNamespace(META_PREFIX, META_NAMESPACE);
        xml.writeAttribute("id", form.id());
        xml.writeAttribute("version", form.version());
        for (var field : fields(story).entrySet()) {
            xml.writeStartElement(field.getKey());
            xml.writeCharacters(writable(field.getValue()));
            xml.writeEndElement();
        }
        xml.writeStartElement(META_PREFIX, "meta", META_NAMESPACE);
        xml.writeStartElement(META_PREFIX, "instanceID", META_NAMESPACE);
        xml.writeCharacters(instanceId(story.id()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String dateTime(Instant moment) {
        return DATE_TIME.format(moment);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** The text without what XML 1.0 has no place for; a person's words are free of it, a venue's settings may not be. */
    private static String writable(String text) {
        var writable = new StringBuilder(text.length());
        text.codePoints().filter(StoryInstance::isXml).forEach(writable::appendCodePoint);
        return writable.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
