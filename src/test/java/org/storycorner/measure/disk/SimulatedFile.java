package org.storycorner.measure.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One file, whatever its name: what was forced onto the disk, and what has changed since. */
final class SimulatedFile implements Node {
    private static final int SECTOR = 512;

    private final List<Change> unforced = new ArrayList<>();
    private final Content durable;
    private int length;

    SimulatedFile(byte[] durable) {
        this.durable = new Content(durable);
        this.length = durable.length;
    }

    int length() {
        return length;
    }

    void write(long at, ByteBuffer bytes) {
        var write = new Write(Math.toIntExact(at), bytes);
        unforced.add(write);
        length = Math.max(length, write.end());
    }

    void resize(long wanted) {
        length = Math.toIntExact(wanted);
        unforced.add(new Resize(length));
    }

    void force() {
        unforced.forEach(change -> change.apply(durable));
        unforced.clear();
    }

    /**
     * What the file holds after a power cut: each sector as some write since the last force left it, or as it was then,
     * and any of the lengths the file has had.
     *
     * @param kept how likely a write is to have reached the disk whole; 0 loses everything that was not forced
     */
    byte[] afterCut(Random random, double kept) {
        var memory = new Content(durable.toBytes());
        var platter = new Content(durable.toBytes());
        var lengths = new ArrayList<>(List.of(durable.length()));
        for (var change : unforced) {
            change.apply(memory);
            lengths.add(memory.length());
            boolean whole = random.nextDouble() < kept;
            switch (change) {
                case Resize resize when whole -> resize.apply(platter);
                case Resize dropped -> {}
                case Write write when whole -> flush(write, memory, platter, random, 1);
                case Write torn when kept > 0 && random.nextInt(3) == 0 -> flush(torn, memory, platter, random, 0.5);
                case Write dropped -> {}
            }
        }
        if (kept > 0 && random.nextInt(4) == 0) {
            platter.resize(lengths.get(random.nextInt(lengths.size())));
        }
        return platter.toBytes();
    }

    /** Sectors go to the disk as they are in memory, with all that was written to them before. */
    private static void flush(Write write, Content memory, Content platter, Random random, double each) {
        for (int sector = write.at() / SECTOR * SECTOR; sector < write.end(); sector += SECTOR) {
            if (random.nextDouble() < each) {
                platter.write(sector, memory.part(sector, SECTOR));
            }
        }
    }

    private sealed interface Change {
        void apply(Content content);
    }

    private record Write(int at, ByteBuffer bytes) implements Change {
        int end() {
            return at + bytes.remaining();
        }

        @Override
        public void apply(Content content) {
            content.write(at, bytes);
        }
    }

    private record Resize(int wanted) implements Change {
        @Override
        public void apply(Content content) {
            content.resize(wanted);
        }
    }
}
