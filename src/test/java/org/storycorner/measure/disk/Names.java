package org.storycorner.measure.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The names on a disk, relative to its root: as they are, and as they would be found after a power cut. */
final class Names {
    private static final Path ROOT = Path.of("");

    private final Map<Path, Node> present = new HashMap<>();
    private final Map<Path, Node> durable = new HashMap<>();
    private final List<Change> unforced = new ArrayList<>();

    /** A name that is durable from the beginning. */
    void found(Path name, Node node) {
        present.put(name, node);
        durable.put(name, node);
    }

    Optional<Node> at(Path name) {
        return name.equals(ROOT) ? Optional.of(new Node.Folder()) : Optional.ofNullable(present.get(name));
    }

    Collection<Node> nodes() {
        return present.values();
    }

    void create(Path name, Node node) {
        change(Set.of(folder(name)), names -> names.put(name, node));
    }

    void delete(Path name) {
        change(Set.of(folder(name)), names -> names.remove(name));
    }

    void move(Path from, Path to) {
        var node = at(from).orElseThrow();
        change(new HashSet<>(List.of(folder(from), folder(to))), names -> {
            names.remove(from);
            names.put(to, node);
        });
    }

    /** Makes what was done in this folder durable, and whatever that builds upon in others. */
    void force(Path folder) {
        var wanted = new HashSet<>(Set.of(folder));
        var forced = new ArrayList<Change>();
        for (var change : unforced.reversed()) {
            if (change.touches(wanted)) {
                wanted.addAll(change.folders());
                forced.addFirst(change);
            }
        }
        forced.forEach(change -> change.what().accept(durable));
        unforced.removeAll(forced);
    }

    /**
     * The names after a power cut. Each folder loses its last changes from some moment on, as file systems keep metadata
     * in order; one that was not forced may lose all.
     *
     * @param kept how likely a change is to survive the one before it
     */
    SortedMap<Path, Node> afterCut(Random random, double kept) {
        var surviving = new TreeMap<>(durable);
        var cutOff = new HashSet<Path>();
        for (var change : unforced) {
            if (change.touches(cutOff) || random.nextDouble() >= kept) {
                cutOff.addAll(change.folders());
            } else {
                change.what().accept(surviving);
            }
        }
        return surviving;
    }

    private void change(Set<Path> folders, Consumer<Map<Path, Node>> what) {
        var change = new Change(folders, what);
        what.accept(present);
        unforced.add(change);
    }

    private static Path folder(Path name) {
        var parent = name.getParent();
        return parent == null ? ROOT : parent;
    }

    private record Change(Set<Path> folders, Consumer<Map<Path, Node>> what) {
        boolean touches(Set<Path> others) {
            return folders.stream().anyMatch(others::contains);
        }
    }
}
