package org.storycorner.queue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.storycorner.story.Story;

/** An export for this computer, its list read: nothing in the file that the list does not name, and the other way round. */
record OpenedExport(ExportZip zip, TransferKey key, ExportManifest manifest) {

    /** @throws FileRefusedException when it is for somebody else, or its list and its entries differ */
    static OpenedExport open(ExportZip zip, Path keyFile) {
        var key = TransferKey.beside(keyFile).orElseThrow(() -> forAnother(zip, "this one has no transfer key yet"));
        if (!zip.label().recipient().equals(key.fingerprint())) {
            throw forAnother(zip, "this one's is " + key.fingerprint());
        }
        try {
            var json = key.open(zip.read(ExportManifest.ENTRY), zip.label().context(ExportManifest.ENTRY));
            var manifest = ExportManifest.parse(json, zip.label());
            if (!manifest.entries().equals(zip.names())) {
                throw zip.incomplete("what is in it is not what its list names");
            }
            return new OpenedExport(zip, key, manifest);
        } catch (UnopenableException broken) {
            throw zip.incomplete("its list of stories can't be used: " + broken.getMessage());
        }
    }

    List<ExportManifest.Item> items() {
        return manifest.stories();
    }

    /** Opens every story once, so that a file with a single bad one is refused whole. */
    void checkStories(Consumer<Story> check) {
        items().stream().map(this::story).forEach(check);
    }

    Story story(ExportManifest.Item item) {
        var sealed = zip.read(item.entry());
        try {
            if (!MessageDigest.isEqual(HexFormat.of().parseHex(item.sha256()), SealedStory.hash(sealed))) {
                throw zip.incomplete(item.entry() + " is not the one that its list names");
            }
            return StoryParcel.read(key.open(sealed, zip.label().context(item.entry())), item.story());
        } catch (UnopenableException broken) {
            throw zip.incomplete(item.entry() + " can't be used: " + broken.getMessage());
        } catch (IllegalArgumentException noHash) {
            throw zip.incomplete("its list of stories is damaged");
        }
    }

    private static FileRefusedException forAnother(ExportZip zip, String own) {
        return new FileRefusedException(
                "This export was sealed for another computer: the one whose transfer key has the" + " fingerprint "
                        + zip.label().recipient() + "; " + own + ". Nothing was changed.");
    }
}
