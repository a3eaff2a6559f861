package org.storycorner.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.storycorner.queue.Entry;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.Username;

/**
 * One story as an export holds it: version {@value #VERSION} of the format, described in {@code docs/export-formats.md} and
 * {@code schema/stories-1.schema.json}. Later versions only add.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "reference",
    "id",
    "toldAt",
    "state",
    "language",
    "channel",
    "helper",
    "helperDeclared",
    "ownWords",
    "teller",
    "ageBand",
    "services",
    "story",
    "good",
    "better",
    "felt",
    "consentGivenAt",
    "consentWording",
    "username",
    "postcode",
    "email"
})
record ExportedStory(
        String reference,
        String id,
        Instant toldAt,
        String state,
        String language,
        String channel,
        String helper,
        boolean helperDeclared,
        boolean ownWords,
        String teller,
        String ageBand,
        List<String> services,
        String story,
        String good,
        String better,
        String felt,
        Instant consentGivenAt,
        String consentWording,
        @Nullable String username,
        @Nullable String postcode,
        @Nullable String email) {

    static final int VERSION = 1;

    static ExportedStory of(Entry entry, Story story, boolean withContact) {
        var contact = story.contact();
        return new ExportedStory(
                entry.id().reference(),
                entry.id().toString(),
                story.toldAt(),
                entry.state().name(),
                story.language(),
                story.channel().name(),
                entry.helper(),
                story.help() instanceof Help.Helped helped && helped.declared(),
                story.consent().ownWords(),
                story.teller().name(),
                story.ageBand(),
                story.services().stream().map(Service::name).toList(),
                story.narrative(),
                story.answers().good().text(),
                story.answers().better().text(),
                story.answers().felt().text(),
                story.consent().givenAt(),
                story.consent().wording(),
                withContact ? contact.username().map(Username::value).orElse("") : null,
                withContact ? contact.postcode().map(Postcode::value).orElse("") : null,
                withContact ? contact.email().map(EmailAddress::value).orElse("") : null);
    }

    /** Nothing of the story. */
    @Override
    public String toString() {
        return "ExportedStory[" + reference + "]";
    }
}
