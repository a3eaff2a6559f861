package org.storycorner.staff;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audit trails for tests of other packages. */
public final class Audits {

    private Audits() {}

    /** The trail in this store; whoever is signed in on the test's thread is named in it. */
    public static AuditTrail in(JdbcClient store, Clock clock) {
        return new AuditTrail(store, new SignedIn(), clock);
    }
}
