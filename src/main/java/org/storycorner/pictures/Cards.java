package org.storycorner.pictures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The catalogue: every card that may be shown, and no other drawing of any package. */
public final class Cards {

    /** One card a line: id, group, source, file, licence, and {@code sensitive} or nothing. */
    static final String FILE = "/pictures/cards.csv";

    private static final List<Card> ALL = read();

    private Cards() {}

    /** In the order in which they are offered, group by group. */
    public static List<Card> all() {
        return ALL;
    }

    public static List<Card> in(CardGroup group) {
        return ALL.stream().filter(card -> card.group() == group).toList();
    }

    /** The card of this id; empty when a later or earlier catalogue had it. */
    public static Optional<Card> find(String id) {
        return ALL.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private static List<Card> read() {
        try (var file = Objects.requireNonNull(Cards.class.getResourceAsStream(FILE), FILE + " is in the jar");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Cards::card).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Card card(String line) {
        var fields = List.of(line.split(",", -1));
        if (fields.size() != 6) {
            throw new IllegalStateException("A line of " + FILE + " has six fields: " + line);
        }
        return new Card(
                fields.get(0),
                group(fields.get(1)),
                source(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5).equals("sensitive"));
    }

    private static CardGroup group(String code) {
        return Arrays.stream(CardGroup.values())
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No group of cards is called " + code));
    }

    private static CardSource source(String folder) {
        return Arrays.stream(CardSource.values())
                .filter(source -> source.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No source of cards is called " + folder));
    }
}
