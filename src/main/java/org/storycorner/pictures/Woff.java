package org.storycorner.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A font as the web packs it (WOFF 1.0, W3C 2012), unpacked: the tables of a TrueType font, each deflated on its own.
 */
public final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    /** The font as TrueType (sfnt). */
    public static byte[] unpacked(byte[] file) throws IOException {
        var woff = ByteBuffer.wrap(file);
        if (woff.getInt(0) != SIGNATURE) {
            throw new IOException("Expected a WOFF 1.0 font");
        }
        int tables = woff.getShort(12);
        var sfnt = ByteBuffer.allocate(woff.getInt(16));
        int range = Integer.highestOneBit(tables);
        sfnt.putInt(woff.getInt(4));
        sfnt.putShort((short) tables);
        sfnt.putShort((short) (range * SFNT_ENTRY));
        sfnt.putShort((short) Integer.numberOfTrailingZeros(range));
        sfnt.putShort((short) ((tables - range) * SFNT_ENTRY));
        int place = SFNT_HEADER + tables * SFNT_ENTRY;
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + table * ENTRY;
            int length = woff.getInt(entry + 12);
            sfnt.putInt(woff.getInt(entry));
            sfnt.putInt(woff.getInt(entry + 16));
            sfnt.putInt(place);
            sfnt.putInt(length);
            sfnt.put(place, inflated(file, woff.getInt(entry + 4), woff.getInt(entry + 8), length));
            place += (length + 3) / 4 * 4;
        }
        return sfnt.array();
    }

    private static byte[] inflated(byte[] file, int offset, int packed, int length) throws IOException {
        var table = new byte[length];
        if (packed == length) {
            System.arraycopy(file, offset, table, 0, length);
            return table;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(file, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("A table of the font is shorter than it says");
            }
            return table;
        } catch (DataFormatException damaged) {
            throw new IOException("A table of the font is damaged", damaged);
        }
    }
}
