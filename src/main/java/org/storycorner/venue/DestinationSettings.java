package org.storycorner.venue;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
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
     * @param credentials the user's name and password; empty when the server asks for none
     * @param formId the form's id, where the server gave it one of its own; 1 to 100 letters, digits, points, hyphens and
     *     underscores
     */
    record OpenRosa(URI server, Optional<Credentials> credentials, Trust trust, Optional<String> formId)
            implements DestinationSettings {

        /** With whatever certificates the system trusts, and the form's own id. */
        public OpenRosa(URI server, Optional<Credentials> credentials) {
            this(server, credentials, Trust.SYSTEM, Optional.empty());
        }

        public OpenRosa {
            if (server.getHost() == null || server.getRawUserInfo() != null) {
                throw new IllegalArgumentException("A server's address has a host, and no user in it");
            }
            if (credentials.isPresent() && !WebAddress.isPrivate(server)) {
                throw new IllegalArgumentException("Nobody signs in where others can read along");
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

    /** How the box says who it is. */
    enum SignIn {
        /** RFC 7617: user name and password with every request. */
        BASIC,
        /** RFC 7616: the password never leaves the box. */
        DIGEST
    }

    /**
     * Which certificates of the server are believed.
     *
     * @param authorities the authorities that may vouch for it, instead of the system's; empty for the system's
     * @param pinned the fingerprint of its own certificate; without authorities beside it, this alone decides
     */
    record Trust(List<X509Certificate> authorities, Optional<CertificateFingerprint> pinned) {

        public static final Trust SYSTEM = new Trust(List.of(), Optional.empty());

        public Trust {
            authorities = List.copyOf(authorities);
        }
    }

    /** A user name and a password, the latter from the environment or a file, never from {@code venue.yaml}. */
    record Credentials(String user, String password, SignIn signIn) {

        public Credentials(String user, String password) {
            this(user, password, SignIn.BASIC);
        }

        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }
}
