package org.storycorner.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.storycorner.story.StoryId;

/**
 * What an export holds, entry by entry; sealed for the recipient and, apart, with the exporting box's own key.
 *
 * @param export the export's id, as on its label
 * @param name what the exporting person called it
 * @param from the fingerprint of the exporting box
 * @param firstNumber the lowest number that one of its stories has on the exporting box
 */
record ExportManifest(
        int version,
        String export,
        String name,
        String from,
        Instant exportedAt,
        int count,
        long firstNumber,
        long lastNumber,
        List<Item> stories) {

    static final String ENTRY = "manifest.sealed";
    static final String OWN_ENTRY = "manifest-of-the-box.sealed";

    /** One story. */
    record Item(String id, String entry, String sha256) {
        StoryId story() throws UnopenableException {
            return StoryId.parse(id).orElseThrow(() -> new UnopenableException("its list names what is no story"));
        }
    }

    byte[] json() {
        return CanonicalJson.write(this);
    }

    static ExportManifest parse(byte[] json, ExportLabel label) throws UnopenableException {
        var manifest = CanonicalJson.read(json, ExportManifest.class, ExportManifest::version, ExportLabel.VERSION);
        if (!manifest.isWhole() || !manifest.export.equals(label.export().toString())) {
            throw new UnopenableException("its list of stories contradicts itself");
        }
        return manifest;
    }

    List<StoryId> ids() throws UnopenableException {
        var ids = new ArrayList<StoryId>();
        for (var item : stories) {
            ids.add(item.story());
        }
        return List.copyOf(ids);
    }

    /** Every entry that the export has, no more and no less. */
    Set<String> entries() {
        var entries = stories.stream().map(Item::entry).collect(Collectors.toCollection(TreeSet::new));
        entries.addAll(List.of(ExportLabel.ENTRY, ENTRY, OWN_ENTRY));
        return entries;
    }

    /** JSON of the right form may still lack what these records promise. */
    private boolean isWhole() {
        return Optional.ofNullable(stories).filter(this::areWhole).isPresent()
                && Optional.ofNullable(export).isPresent()
                && Optional.ofNullable(name).filter(RecipientKey::isName).isPresent()
                && Optional.ofNullable(from).flatMap(Fingerprint::parse).isPresent()
                && Optional.ofNullable(exportedAt).isPresent();
    }

    private boolean areWhole(List<Item> items) {
        var ids = new HashSet<String>();
        var entries = new HashSet<String>();
        return items.size() == count
                && items.stream()
                        .allMatch(item -> item != null
                                && item.sha256() != null
                                && ids.add(String.valueOf(item.id()))
                                && entries.add(String.valueOf(item.entry())));
    }
}
