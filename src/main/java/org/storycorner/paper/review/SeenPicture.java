package org.storycorner.paper.review;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.intake.Sha256;

/** The picture beside a question, known by its hash: another picture is not what somebody has looked at. */
final class SeenPicture {

    private SeenPicture() {}

    /** SHA-256 of the pictures of all places where the question stands, in hexadecimal; empty where there is none. */
    static Optional<String> hash(
            Question question, List<ScannedPage> pages, Function<ScannedPage, Optional<PagePicture>> pictures) {
        var crops = question.spots().stream()
                .flatMap(spot -> pages.stream()
                        .filter(page -> page.page() == spot.page())
                        .flatMap(page -> pictures.apply(page).stream())
                        .map(picture -> spot.area().map(picture::crop).orElseGet(picture::whole)))
                .toList();
        var digest = Sha256.newDigest();
        crops.forEach(digest::update);
        return crops.isEmpty() ? Optional.empty() : Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}
