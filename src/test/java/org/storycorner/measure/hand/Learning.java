package org.storycorner.measure.hand;

import java.util.List;
import java.util.random.RandomGenerator;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.character.CharacterNet;
import org.storycorner.paper.character.Strokes;

/** Finds a net's weights by stochastic gradient descent on the cross entropy, one specimen after the other. */
final class Learning {

    /** The share of numbers that are left out each time, so that none is relied on alone. */
    private static final double LEFT_OUT = 0.1;

    private static final double LEFT_OUT_INSIDE = 0.2;

    /** How much of its certainty is withheld, so that probabilities stay probabilities. */
    private static final float DOUBT = 0.04f;

    private final int hidden;
    private final RandomGenerator random;
    private final float[] first;
    private final float[] firstBias;
    private final float[] second;
    private final float[] secondBias;

    Learning(int hidden, RandomGenerator random) {
        this.hidden = hidden;
        this.random = random;
        this.first = scattered(Strokes.LENGTH, hidden);
        this.firstBias = new float[hidden];
        this.second = scattered(hidden, Alphabet.SIZE);
        this.secondBias = new float[Alphabet.SIZE];
    }

    private float[] scattered(int from, int to) {
        var weights = new float[from * to];
        for (int place = 0; place < weights.length; place++) {
            weights[place] = (float) (random.nextGaussian() * Math.sqrt(2.0 / from));
        }
        return weights;
    }

    /** Learns all of these once, at a rate that falls evenly. */
    void learn(List<Specimen> specimens, double from, double to) {
        for (int number = 0; number < specimens.size(); number++) {
            double rate = from + (to - from) * number / specimens.size();
            learn(specimens.get(number), (float) rate);
        }
    }

    private void learn(Specimen specimen, float rate) {
        var numbers = thinned(specimen.strokes(), LEFT_OUT);
        var inner = firstBias.clone();
        CharacterNet.add(numbers, first, inner);
        for (int unit = 0; unit < hidden; unit++) {
            inner[unit] = Math.max(inner[unit], 0);
        }
        inner = thinned(inner, LEFT_OUT_INSIDE);
        var outer = secondBias.clone();
        CharacterNet.add(inner, second, outer);
        CharacterNet.softmax(outer);
        for (int place = 0; place < outer.length; place++) {
            outer[place] -= place == specimen.character() ? 1 - DOUBT : DOUBT / (outer.length - 1);
        }
        var back = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            float sum = 0;
            if (inner[unit] > 0) {
                for (int place = 0; place < outer.length; place++) {
                    sum += second[unit * outer.length + place] * outer[place];
                }
            }
            back[unit] = (float) (sum / (1 - LEFT_OUT_INSIDE));
        }
        move(inner, outer, second, secondBias, rate);
        move(numbers, back, first, firstBias, rate);
    }

    private static void move(float[] from, float[] error, float[] weights, float[] bias, float rate) {
        for (int row = 0; row < from.length; row++) {
            float step = from[row] * rate;
            if (step != 0) {
                int start = row * error.length;
                for (int column = 0; column < error.length; column++) {
                    weights[start + column] -= step * error[column];
                }
            }
        }
        for (int column = 0; column < error.length; column++) {
            bias[column] -= rate * error[column];
        }
    }

    private float[] thinned(float[] numbers, double share) {
        var thinned = numbers.clone();
        float more = (float) (1 / (1 - share));
        for (int place = 0; place < thinned.length; place++) {
            thinned[place] = random.nextDouble() < share ? 0 : thinned[place] * more;
        }
        return thinned;
    }

    CharacterNet net(String origin) {
        return new CharacterNet(origin, first, firstBias, second, secondBias);
    }
}
