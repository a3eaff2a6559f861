package org.storycorner.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.storycorner.queue.Entry;
import org.storycorner.story.Story;
import tools.jackson.databind.json.JsonMapper;

/** Stories as one JSON document (RFC 8259). */
final class JsonStories implements StoryFile {

    static final String FORMAT = "org.storycorner.stories";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String venue;
    private final Instant now;
    private final boolean withContact;
    private final List<ExportedStory> stories = new ArrayList<>();

    JsonStories(String venue, Instant now, boolean withContact) {
        this.venue = venue;
        this.now = now;
        this.withContact = withContact;
    }

    @Override
    public void add(Entry entry, Story story) {
        stories.add(ExportedStory.of(entry, story, withContact));
    }

    @Override
    public byte[] finish() {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Document(FORMAT, ExportedStory.VERSION, now, venue, stories));
    }

    private record Document(
            String format, int version, Instant exportedAt, String venue, List<ExportedStory> stories) {}
}
