package org.storycorner.measure.hand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.storycorner.measure.Progress;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.character.CharacterNet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code measure characters}: trains the reader of character boxes anew; the same seed gives the same weights. */
@Command(
        name = "characters",
        description = {
            "Trains the reader of character boxes anew, from handwriting fonts and real digits that npm brings.",
            "Writes its weights; measure paper says how well it reads then."
        },
        mixinStandardHelpOptions = true)
public final class CharacterTraining implements Callable<Integer> {

    private static final double RATE = 0.02;

    /** How often the same specimens are learnt: writing them takes longer. */
    private static final int TIMES = 3;

    @Option(names = "--seed", description = "What everything follows from. Default: ${DEFAULT-VALUE}")
    private long seed = 20261127;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the weights go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("src/main/resources/reading/characters.net");

    @Option(names = "--rounds", description = "How often new specimens are written. Default: ${DEFAULT-VALUE}")
    private int rounds = 10;

    @Option(names = "--hidden", description = "Units of the hidden layer. Default: ${DEFAULT-VALUE}")
    private int hidden = 128;

    @Option(names = "--each", description = "How often a font writes a character a round. Default: ${DEFAULT-VALUE}")
    private int each = 10;

    @Override
    public Integer call() throws IOException {
        var fonts = HandFont.learnt();
        var digits = WrittenDigits.learnt();
        var learning = new Learning(hidden, new SplittableRandom(seed));
        for (int round = 0; round < rounds; round++) {
            var specimens = specimens(fonts, digits, round);
            for (int time = 0; time < TIMES; time++) {
                learning.learn(specimens, rate(round + (double) time / TIMES), rate(round + (time + 1.0) / TIMES));
            }
            Progress.say("Round %d of %d: %,d characters".formatted(round + 1, rounds, specimens.size()));
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        try (var file = Files.newOutputStream(out)) {
            learning.net(origin(fonts.size())).write(file);
        }
        return 0;
    }

    private double rate(double round) {
        return RATE * (1 - round / rounds) + 0.0002;
    }

    private String origin(int fonts) {
        return String.format(
                Locale.ROOT,
                "measure characters --seed %d --rounds %d --hidden %d --each %d; %d handwriting fonts, half of mnist 1.1.0",
                seed,
                rounds,
                hidden,
                each,
                fonts);
    }

    /** Of each font every character some times, and as many real digits as would be in a font of their own for each class. */
    private List<Specimen> specimens(List<Hand> fonts, Hand digits, int round) {
        record Wanted(Hand hand, char character) {}
        var wanted = new ArrayList<Wanted>();
        for (var hand : Stream.concat(
                        fonts.stream(), IntStream.range(0, fonts.size()).mapToObj(again -> digits))
                .toList()) {
            for (char character : hand.characters().toCharArray()) {
                for (int time = 0; time < each; time++) {
                    wanted.add(new Wanted(hand, character));
                }
            }
        }
        long from = seed * 31 + round * 1_000_003L;
        var specimens = new ArrayList<>(IntStream.range(0, wanted.size())
                .parallel()
                .mapToObj(number -> Specimen.of(
                        wanted.get(number).hand(),
                        wanted.get(number).character(),
                        new SplittableRandom(from * 7_919 + number)))
                .flatMap(Optional::stream)
                .toList());
        Collections.shuffle(specimens, new Random(from));
        return specimens;
    }

    /** How often the net is right about these hands, for a quick look. */
    static double right(CharacterNet net, List<Hand> hands, String among, long seed, int times) {
        int right = 0;
        int all = 0;
        var random = new SplittableRandom(seed);
        for (var hand : hands) {
            for (int place = 0; place < among.length(); place++) {
                char character = among.charAt(place);
                for (int time = 0; time < times && hand.characters().indexOf(character) >= 0; time++) {
                    all++;
                    var specimen = Specimen.of(hand, character, random);
                    right += specimen.isPresent() && isBest(net, specimen.get(), among) ? 1 : 0;
                }
            }
        }
        return (double) right / all;
    }

    private static boolean isBest(CharacterNet net, Specimen specimen, String among) {
        var probabilities = net.probabilities(specimen.strokes());
        return among.chars()
                .map(character -> Alphabet.place((char) character))
                .allMatch(place -> probabilities[place] <= probabilities[specimen.character()]);
    }
}
