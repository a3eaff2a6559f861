package org.storycorner.paper.character;

import java.util.ArrayDeque;

/** The blobs of ink that belong to a box: neither specks nor what a neighbour's letter reaches over with. */
final class Blobs {

    /** Fewer pixels are a speck. */
    private static final int SPECK = 7;

    /** As many of a blob's pixels have to be inside of the box. */
    private static final double INSIDE = 0.5;

    private final Ink ink;
    private final boolean[] seen;
    private final boolean[] kept;

    private Blobs(Ink ink) {
        this.ink = ink;
        this.seen = new boolean[ink.depth().length];
        this.kept = new boolean[ink.depth().length];
    }

    /** Of each pixel whether it belongs to what was written in the box, the soft rims of strokes included. */
    static boolean[] kept(Ink ink) {
        var blobs = new Blobs(ink);
        for (int place = 0; place < blobs.seen.length; place++) {
            if (ink.isAt(place) && !blobs.seen[place]) {
                blobs.follow(place);
            }
        }
        return blobs.kept;
    }

    private void follow(int start) {
        var blob = new ArrayDeque<Integer>();
        var open = new ArrayDeque<Integer>();
        open.push(start);
        seen[start] = true;
        int inside = 0;
        while (!open.isEmpty()) {
            int place = open.pop();
            blob.add(place);
            inside += ink.outside(place) <= 0 ? 1 : 0;
            for (int next : around(place)) {
                if (next >= 0 && ink.isAt(next) && !seen[next]) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
        if (blob.size() >= SPECK && inside >= INSIDE * blob.size()) {
            blob.forEach(this::keep);
        }
    }

    private void keep(int place) {
        kept[place] = true;
        for (int next : around(place)) {
            if (next >= 0 && !ink.isAt(next)) {
                kept[next] = true;
            }
        }
    }

    /** The eight neighbours; below zero where there is none. */
    private int[] around(int place) {
        var around = new int[8];
        int x = place % ink.width();
        int y = place / ink.width();
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                boolean isThere = x + dx >= 0 && y + dy >= 0 && x + dx < ink.width() && y + dy < ink.height();
                if (dx != 0 || dy != 0) {
                    around[count++] = isThere ? place + dy * ink.width() + dx : -1;
                }
            }
        }
        return around;
    }
}
