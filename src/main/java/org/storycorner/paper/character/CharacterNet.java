package org.storycorner.paper.character;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Tells characters apart: {@link Strokes} into one hidden layer, of rectified sums, into a probability for each character. Its
 * weights are learnt by {@code ./storycorner measure characters}. For several threads.
 */
public final class CharacterNet {

    private static final String FILE = "/reading/characters.net";
    private static final String SIGNATURE = "storycorner-characters-1";

    private final String origin;
    private final int hidden;
    private final float[] first;
    private final float[] firstBias;
    private final float[] second;
    private final float[] secondBias;

    /**
     * A net of these weights, which are not copied.
     *
     * @param origin how it was made, in words
     * @param first from each of {@link Strokes#LENGTH} numbers to each of the hidden ones, number by number
     * @param second from each hidden one to each of {@link Alphabet#SIZE} characters, hidden one by hidden one
     */
    public CharacterNet(String origin, float[] first, float[] firstBias, float[] second, float[] secondBias) {
        this.origin = origin;
        this.hidden = firstBias.length;
        this.first = first;
        this.firstBias = firstBias;
        this.second = second;
        this.secondBias = secondBias;
        if (first.length != Strokes.LENGTH * hidden
                || second.length != hidden * Alphabet.SIZE
                || secondBias.length != Alphabet.SIZE) {
            throw new IllegalArgumentException("The weights do not fit each other");
        }
    }

    /** The one that the product brings. */
    public static CharacterNet shipped() {
        try (var file = Objects.requireNonNull(CharacterNet.class.getResourceAsStream(FILE), FILE + " is in the jar")) {
            return read(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static CharacterNet read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file));
        if (!in.readUTF().equals(SIGNATURE)) {
            throw new IOException("Expected a net that begins with " + SIGNATURE);
        }
        var origin = in.readUTF();
        int hidden = in.readUnsignedShort();
        return new CharacterNet(
                origin,
                floats(in, Strokes.LENGTH * hidden),
                floats(in, hidden),
                floats(in, hidden * Alphabet.SIZE),
                floats(in, Alphabet.SIZE));
    }

    public void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeUTF(SIGNATURE);
        out.writeUTF(origin);
        out.writeShort(hidden);
        for (var weights : new float[][] {first, firstBias, second, secondBias}) {
            for (float weight : weights) {
                out.writeFloat(weight);
            }
        }
        out.flush();
    }

    /** How it was made, in words. */
    public String origin() {
        return origin;
    }

    /** How probable each character of the {@link Alphabet} is, in its order; together 1. */
    public float[] probabilities(float[] strokes) {
        var inner = firstBias.clone();
        add(strokes, first, inner);
        for (int unit = 0; unit < hidden; unit++) {
            inner[unit] = Math.max(inner[unit], 0);
        }
        var outer = secondBias.clone();
        add(inner, second, outer);
        return softmax(outer);
    }

    /** Adds weighted numbers to sums: row by row, as the processor likes it. */
    public static void add(float[] numbers, float[] weights, float[] sums) {
        for (int row = 0; row < numbers.length; row++) {
            float number = numbers[row];
            if (number != 0) {
                int start = row * sums.length;
                for (int column = 0; column < sums.length; column++) {
                    sums[column] += number * weights[start + column];
                }
            }
        }
    }

    /** Sums as probabilities, in the same array. */
    public static float[] softmax(float[] sums) {
        float most = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        double whole = 0;
        for (int place = 0; place < sums.length; place++) {
            sums[place] = (float) Math.exp(sums[place] - most);
            whole += sums[place];
        }
        for (int place = 0; place < sums.length; place++) {
            sums[place] = (float) (sums[place] / whole);
        }
        return sums;
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        var floats = new float[count];
        for (int place = 0; place < count; place++) {
            floats[place] = in.readFloat();
        }
        return floats;
    }
}
