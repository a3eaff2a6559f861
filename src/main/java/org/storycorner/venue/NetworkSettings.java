package org.storycorner.venue;

import java.util.List;
import java.util.Optional;

/** Who reaches the box's pages. */
public sealed interface NetworkSettings {

    /** The browser on the box itself, and nobody else. */
    record ThisDeviceOnly() implements NetworkSettings {}

    /**
     * Other devices at the venue too, encrypted only.
     *
     * @param names under which they reach the box, the usual one first; at least one
     * @param port the TCP port for them, 1024 to 65535
     * @param certificate the venue's own; empty for one that the box makes itself
     */
    record OtherDevicesToo(List<HostName> names, int port, Optional<CertificateWithKey> certificate)
            implements NetworkSettings {

        public static final int USUAL_PORT = 8443;
        public static final int LEAST_PORT = 1024;
        public static final int MOST_PORT = 65_535;

        public OtherDevicesToo {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("Other devices reach a box under a name");
            }
            if (port < LEAST_PORT || port > MOST_PORT) {
                throw new IllegalArgumentException("No port for other devices: " + port);
            }
        }

        /** The box's first page under each of the names, such as {@code https://storycorner.local:8443/}. */
        public List<String> addresses() {
            return names.stream()
                    .map(name -> "https://" + name.inWebAddress() + ":" + port + "/")
                    .toList();
        }
    }
}
