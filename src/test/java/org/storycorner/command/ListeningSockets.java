package org.storycorner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP sockets on which this process listens, as Linux lists them: such as {@code 127.0.0.1:8080}, or {@code *:8443} for all addresses. */
final class ListeningSockets {

    private static final String LISTENING = "0A";

    private ListeningSockets() {}

    static Set<String> ofThisProcess() throws IOException {
        var own = own();
        var sockets = new TreeSet<String>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            try (var lines = Files.lines(Path.of("/proc/self/net", table))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[3].equals(LISTENING) && own.contains("socket:[" + fields[9] + "]"))
                        .map(fields -> shown(fields[1]))
                        .forEach(sockets::add);
            }
        }
        return sockets;
    }

    static Set<String> openedSince(Set<String> before) throws IOException {
        var now = new TreeSet<>(ofThisProcess());
        now.removeAll(before);
        return now;
    }

    private static Set<String> own() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.flatMap(ListeningSockets::target).collect(Collectors.toSet());
        }
    }

    private static Stream<String> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return Stream.empty();
        }
    }

    /** Java's sockets for IPv4 are IPv6 ones too, with the address at the end. */
    private static String shown(String local) {
        int colon = local.indexOf(':');
        var address = local.substring(0, colon);
        var port = ":" + Integer.parseInt(local.substring(colon + 1), 16);
        if (address.matches("0+")) {
            return "*" + port;
        }
        return (address.endsWith("0100007F") ? "127.0.0.1" : address) + port;
    }
}
