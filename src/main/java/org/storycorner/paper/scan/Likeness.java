package org.storycorner.paper.scan;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What a page looks like from afar: a perceptual hash by the discrete cosine transform (Zauner 2010), so fine that the lines of
 * two letters tell them apart. It says nothing of what is written.
 *
 * @param signs of the 256 lowest frequencies: whether each is above their median
 */
public record Likeness(BigInteger signs) {

    /** The page is made this small first, across and down. */
    private static final int SIDE = 64;

    private static final int FREQUENCIES = 16;

    /**
     * Of letters whose scans lay within 0.7° and 2 mm of each other, nine in ten differed in 38 signs at most; of different
     * letters in the same type, no two in less than 36, and nineteen in twenty in 62 or more. With one of them on its head, no two
     * different ones in less than 100.
     */
    private static final int CLOSE = 36;

    private static final double[][] COSINES = cosines();

    /** The frequencies of which a half turn of the page changes the sign: those that are odd in one direction only. */
    private static final BigInteger TURNED = turned();

    public static Likeness of(GreyImage page) {
        var waves = waves(small(page));
        var sorted = waves.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        var signs = BigInteger.ZERO;
        // The first is the brightness of the whole page.
        for (int wave = 1; wave < waves.length; wave++) {
            if (waves[wave] > median) {
                signs = signs.setBit(wave);
            }
        }
        return new Likeness(signs);
    }

    /** Whether both may be pictures of the same sheet, also if one stands on its head. */
    public boolean isCloseTo(Likeness other) {
        var differing = signs.xor(other.signs);
        return differing.bitCount() < CLOSE || differing.xor(TURNED).bitCount() < CLOSE;
    }

    /** The means of cells, row by row. */
    private static double[] small(GreyImage page) {
        var means = new double[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                means[row * SIDE + column] = mean(page, row, column);
            }
        }
        return means;
    }

    private static double mean(GreyImage page, int row, int column) {
        int left = column * page.width() / SIDE;
        int top = row * page.height() / SIDE;
        int right = Math.max((column + 1) * page.width() / SIDE, left + 1);
        int bottom = Math.max((row + 1) * page.height() / SIDE, top + 1);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += page.get(x, y);
            }
        }
        return (double) sum / ((right - left) * (bottom - top));
    }

    /** The lowest frequencies of a square, across and then down. */
    private static double[] waves(double[] square) {
        var across = new double[SIDE * FREQUENCIES];
        for (int row = 0; row < SIDE; row++) {
            for (int wave = 0; wave < FREQUENCIES; wave++) {
                for (int column = 0; column < SIDE; column++) {
                    across[row * FREQUENCIES + wave] += square[row * SIDE + column] * COSINES[wave][column];
                }
            }
        }
        var waves = new double[FREQUENCIES * FREQUENCIES];
        for (int down = 0; down < FREQUENCIES; down++) {
            for (int wave = 0; wave < FREQUENCIES; wave++) {
                for (int row = 0; row < SIDE; row++) {
                    waves[down * FREQUENCIES + wave] += across[row * FREQUENCIES + wave] * COSINES[down][row];
                }
            }
        }
        return waves;
    }

    private static BigInteger turned() {
        var turned = BigInteger.ZERO;
        for (int wave = 0; wave < FREQUENCIES * FREQUENCIES; wave++) {
            boolean isOdd = (wave / FREQUENCIES + wave % FREQUENCIES) % 2 == 1;
            turned = isOdd ? turned.setBit(wave) : turned;
        }
        return turned;
    }

    private static double[][] cosines() {
        var cosines = new double[FREQUENCIES][SIDE];
        for (int wave = 0; wave < FREQUENCIES; wave++) {
            for (int place = 0; place < SIDE; place++) {
                cosines[wave][place] = Math.cos(Math.PI * wave * (2 * place + 1) / (2 * SIDE));
            }
        }
        return cosines;
    }
}
