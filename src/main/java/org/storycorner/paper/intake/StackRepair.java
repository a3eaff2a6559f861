package org.storycorner.paper.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.Vault;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;

/**
 * Brings rows and sealed files together after a power cut. A form whose story had been accepted is settled; a picture that no
 * row keeps is deleted; and a file of which the store knows nothing, because the store itself was lost, comes in once more.
 */
@Component
class StackRepair {

    private static final Logger log = LoggerFactory.getLogger(StackRepair.class);
    private static final Deed QUEUED_BEFORE = new Deed("audit.paper-queued-before-cut");
    private static final int UUID_LENGTH = 36;

    private final StackTable files;
    private final PageTable pages;
    private final FormTable forms;
    private final FormCopies copies;
    private final Vault vault;
    private final StoryQueue queue;
    private final AuditTrail audit;
    private final Clock clock;
    private final RandomGenerator random;
    private final JdbcClient jdbc;

    StackRepair(
            StackTable files,
            PageTable pages,
            FormTable forms,
            FormCopies copies,
            Vault vault,
            StoryQueue queue,
            AuditTrail audit,
            Clock clock,
            RandomGenerator random,
            JdbcClient jdbc) {
        this.files = files;
        this.pages = pages;
        this.forms = forms;
        this.copies = copies;
        this.vault = vault;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
        this.jdbc = jdbc;
    }

    void run() throws IOException {
        vault.deleteUnfinished();
        for (var form : forms.toReview()) {
            if (queue.entry(form.id()).isPresent()) {
                copies.queued(
                        form.id(),
                        copies.pages(form.id()),
                        () -> audit.record(QUEUED_BEFORE, form.id().reference()));
            }
        }
        for (var name : vault.names()) {
            repair(name);
        }
    }

    private void repair(String name) throws IOException {
        var id = id(name);
        var file = id.flatMap(files::find);
        if (id.isEmpty()) {
            log.warn("{} in the folder of scans is of no known kind; it is left alone", name);
        } else if (file.isEmpty()) {
            takeIn(name);
        } else if (name.equals(StackReader.scan(id.get()))) {
            deleteRead(name, file.get());
        } else if (page(name, id.get()).filter(ScannedPage::kept).isEmpty()) {
            vault.delete(name);
        }
    }

    private void deleteRead(String name, ScannedFile file) throws IOException {
        switch (file.state()) {
            case WAITING, REFUSED -> {}
            case READ -> {
                if (!pages.isAnyRefused(file.id())) {
                    vault.delete(name);
                }
            }
            case KNOWN, CANCELLED -> vault.delete(name);
        }
    }

    private void takeIn(String name) throws IOException {
        var bytes = vault.get(name);
        if (bytes.isEmpty()) {
            return;
        }
        var id = new UUID(random.nextLong(), random.nextLong());
        var hash = Sha256.newDigest().digest(bytes.get());
        if (!files.isKnown(hash)) {
            vault.put(StackReader.scan(id), bytes.get());
            files.begin(id, clock.instant(), "");
            files.add(new ScannedFile(id, id, "", FileState.WAITING, "", 0, 0), hash, clock.instant());
            jdbc.sql("CHECKPOINT SYNC").update();
        }
        vault.delete(name);
    }

    private Optional<ScannedPage> page(String name, UUID file) {
        var number = name.substring(name.lastIndexOf('-') + 1);
        return pages.find(new PageKey(file, Integer.parseInt(number)));
    }

    /** Of the file that a name is about. */
    private static Optional<UUID> id(String name) {
        var kind = name.startsWith("scan-") || name.matches("page-.{36}-[0-9]{1,9}");
        try {
            return kind
                    ? Optional.of(UUID.fromString(name.substring(5, Math.min(name.length(), 5 + UUID_LENGTH))))
                    : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
