package org.storycorner.settings;

import java.util.List;
import org.springframework.stereotype.Service;
import org.storycorner.staff.AuditEntry;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueFileException;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueKey;

/** Changes settings for somebody who is signed in, and knows who changed them before. */
@Service
public class SettingChanges {

    private static final Deed CHANGED = new Deed("audit.setting-changed");
    private static final Deed RESTORED = new Deed("audit.setting-restored");

    private final VenueInForce venue;
    private final AuditTrail audit;

    SettingChanges(VenueInForce venue, AuditTrail audit) {
        this.venue = venue;
        this.audit = audit;
    }

    public Venue now() {
        return venue.get();
    }

    public boolean isChanged(VenueKey key) {
        return venue.isChanged(key);
    }

    /**
     * Changes one setting.
     *
     * @return what is wrong with the value, in the words of {@code venue.yaml}'s reader; empty when it is changed
     */
    public List<String> change(VenueKey key, Object value) {
        try {
            venue.change(key, value);
            audit.record(CHANGED, subject(key));
            return List.of();
        } catch (VenueFileException refused) {
            return refused.expectations();
        }
    }

    /** Goes back to what {@code venue.yaml} says. */
    public void restore(VenueKey key) {
        venue.restore(key);
        audit.record(RESTORED, subject(key));
    }

    /** Who changed it, the first one first. */
    public List<AuditEntry> history(VenueKey key) {
        return audit.of(subject(key));
    }

    private static String subject(VenueKey key) {
        return "venue.yaml: " + key.key();
    }
}
