package org.storycorner.inclusion;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who agreed that their own words are read out loud. A permit is for one kiosk's screen within one session, and void as
 * soon as that person has left.
 */
public final class OwnWordsPermits {

    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    /** A new permit for this session. */
    public String grant(String session) {
        var permit = UUID.randomUUID().toString();
        sessions.put(permit, session);
        return permit;
    }

    public void withdraw(String permit) {
        sessions.remove(permit);
    }

    boolean allows(String permit, String session) {
        return session.equals(sessions.get(permit));
    }
}
