package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a data folder lies, as far as the machine tells: a copy of the folder, or of the whole disk, lies somewhere else.
 * What is not told is empty and never makes a difference.
 *
 * @param machine the system's own id
 * @param cards the addresses that its network cards were made with, in order
 * @param folder the folder's number in its file system
 */
record Place(String machine, List<String> cards, String folder) {

    static final Place UNKNOWN = new Place("", List.of(), "");

    private static final Path MACHINE = Path.of("/etc/machine-id");
    private static final Path CARDS = Path.of("/sys/class/net");

    /** What Linux calls an address that belongs to the card itself, not one that was made up or set. */
    private static final String PERMANENT = "0";

    Place {
        cards = List.copyOf(cards);
    }

    static Place of(Path folder) {
        return new Place(text(MACHINE), permanentCards(), number(folder));
    }

    /** Whether nothing speaks against it. One known card is enough, as others may be unplugged. */
    boolean isSameAs(Place other) {
        return agree(machine, other.machine)
                && agree(folder, other.folder)
                && (cards.isEmpty() || other.cards.isEmpty() || cards.stream().anyMatch(other.cards::contains));
    }

    private static boolean agree(String mine, String theirs) {
        return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    private static List<String> permanentCards() {
        try (Stream<Path> cards = Files.list(CARDS)) {
            return cards.filter(card -> Files.exists(card.resolve("device")))
                    .filter(card -> text(card.resolve("addr_assign_type")).equals(PERMANENT))
                    .map(card -> text(card.resolve("address")))
                    .filter(address -> !address.isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notTold) {
            return "";
        }
    }

    private static String number(Path folder) {
        try {
            return Objects.toString(Files.getAttribute(folder, "unix:ino"), "");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notTold) {
            return "";
        }
    }
}
