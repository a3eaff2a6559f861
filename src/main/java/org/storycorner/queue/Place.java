package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a data folder lies, as far as the machine tells: a copy of the folder, or of the whole disk, lies somewhere else.
 * What is not told is empty and never makes a difference.
 *
 * @param machine the system's own id
 * @param cards the addresses that its built-in network cards were made with, in order; what can be unplugged and put into
 *     another machine tells nothing
 * @param folder the folder's number in its file system
 */
record Place(String machine, List<String> cards, String folder) {

    static final Place UNKNOWN = new Place("", List.of(), "");

    private static final Path MACHINE = Path.of("/etc/machine-id");
    private static final Path CARDS = Path.of("/sys/class/net");

    /** What Linux calls an address that belongs to the card itself, not one that was made up or set. */
    private static final String PERMANENT = "0";

    /** A bus in the path of what is plugged into it. */
    private static final Pattern USB = Pattern.compile("/usb[0-9]+/");

    Place {
        cards = List.copyOf(cards);
    }

    static Place of(Path folder) {
        return new Place(text(MACHINE), builtInCards(CARDS), number(folder));
    }

    /** The same place with all that was ever told of it: a card that is off at this start is still one of its own. */
    Place asKnownBefore(Place earlier) {
        var known = Stream.concat(earlier.cards.stream(), cards.stream())
                .distinct()
                .sorted()
                .toList();
        return new Place(
                machine.isEmpty() ? earlier.machine : machine, known, folder.isEmpty() ? earlier.folder : folder);
    }

    /** Whether nothing speaks against it. One known card is enough, as others may be switched off. */
    boolean isSameAs(Place other) {
        return agree(machine, other.machine)
                && agree(folder, other.folder)
                && (cards.isEmpty() || other.cards.isEmpty() || cards.stream().anyMatch(other.cards::contains));
    }

    private static boolean agree(String mine, String theirs) {
        return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    /** Of the cards that the system lists in this folder. */
    static List<String> builtInCards(Path listed) {
        try (Stream<Path> cards = Files.list(listed)) {
            return cards.filter(Place::isBuiltIn)
                    .filter(card -> text(card.resolve("addr_assign_type")).equals(PERMANENT))
                    .map(card -> text(card.resolve("address")))
                    .filter(address -> !address.isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private static boolean isBuiltIn(Path card) {
        try {
            return !USB.matcher(card.resolve("device").toRealPath().toString()).find();
        } catch (IOException noDevice) {
            return false;
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
