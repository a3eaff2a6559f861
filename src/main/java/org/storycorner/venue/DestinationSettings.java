package org.storycorner.venue;

import java.net.URI;
import java.util.Optional;

/** Where stories are sent when there is internet. */
public sealed interface DestinationSettings {

    /** Nowhere: stories wait on the box for the hand-over desk. */
    record None() implements DestinationSettings {}

    /**
     * An OpenRosa server.
     *
     * @param server the address below which {@code submission} and {@code formList} lie; never logged whole, as ODK
     *     Central puts an app user's token into its path
     * @param credentials the user's name and password for Basic authentication; empty when the server asks for none
     */
    record OpenRosa(URI server, Optional<Credentials> credentials) implements DestinationSettings {

        public OpenRosa {
            if (server.getHost() == null || server.getRawUserInfo() != null) {
                throw new IllegalArgumentException("A server's address has a host, and no user in it");
            }
        }

        /** Scheme, host and port only: what may be shown. */
        public String shown() {
            return server.getScheme() + "://" + server.getAuthority();
        }

        @Override
        public String toString() {
            return "OpenRosa[" + shown() + "]";
        }
    }

    /** A user name and a password, the latter from the environment or a file, never from {@code venue.yaml}. */
    record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }
}
