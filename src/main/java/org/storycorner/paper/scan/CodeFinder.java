package org.storycorner.paper.scan;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.storycorner.paper.form.PageCode;

/**
 * Finds the page codes in an image: BoofCV in the image at half its size and whole, then ZXing, then both in a sharpened
 * image, until both codes of a page are found, or nothing is left to try. What lies beside a page may be sharp at full size
 * only. Not for several threads at once.
 */
final class CodeFinder {

    /** The codes of one page. */
    private static final int ALL = 2;

    /** Above this width an image is tried at half its size first: quicker, and less noisy. */
    private static final int LARGE = 1400;

    private final QRCodeMultiReader zxing = new QRCodeMultiReader();

    /** One that stands at this place of a page. */
    private record Where(PageCode page, int place) {}

    /**
     * At most one for each place on a page; those of other pages that are in the image too may be among them.
     *
     * @param isAlone whether no other page can lie in the image beside the one whose codes these are
     */
    List<FoundCode> find(GreyImage image, Predicate<List<FoundCode>> isAlone) {
        // A detector keeps the working memory of its largest image for good; a new one costs a millisecond or two.
        var boof = FactoryFiducial.qrcode(null, GrayU8.class);
        var found = new LinkedHashMap<Where, FoundCode>();
        if (Math.max(image.width(), image.height()) > LARGE) {
            keep(found, boof(boof, image.half(), 2));
        }
        if (found.size() < ALL || !isAlone.test(List.copyOf(found.values()))) {
            keep(found, boof(boof, image, 1));
        }
        if (found.isEmpty()) {
            keep(found, zxing(image, 1));
        }
        if (found.isEmpty()) {
            var sharp = image.sharpened();
            keep(found, boof(boof, sharp, 1));
            keep(found, zxing(sharp, 1));
        }
        if (found.isEmpty()) {
            var half = image.half();
            keep(found, zxing(half, 2));
            keep(found, boof(boof, half.sharpened(), 2));
        }
        return List.copyOf(found.values());
    }

    private static void keep(Map<Where, FoundCode> found, Stream<FoundCode> more) {
        more.forEach(code ->
                found.putIfAbsent(new Where(code.sealed().code(), code.sealed().place()), code));
    }

    private static Stream<FoundCode> boof(QrCodeDetector<GrayU8> boof, GreyImage image, int scale) {
        var grey = new GrayU8(1, 1);
        grey.setData(image.pixels());
        grey.reshape(image.width(), image.height());
        boof.process(grey);
        return boof.getDetections().stream().flatMap(code -> {
            var corners = new ArrayList<Point>();
            for (int corner = 0; corner < 4; corner++) {
                var at = code.bounds.get(corner);
                corners.add(scaled(at.x - 0.5, at.y - 0.5, scale));
            }
            return found(code.message, corners);
        });
    }

    private Stream<FoundCode> zxing(GreyImage image, int scale) {
        var source = new PlanarYUVLuminanceSource(
                image.pixels(), image.width(), image.height(), 0, 0, image.width(), image.height(), false);
        try {
            var results = zxing.decodeMultiple(
                    new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(
                            DecodeHintType.TRY_HARDER,
                            true,
                            DecodeHintType.POSSIBLE_FORMATS,
                            List.of(BarcodeFormat.QR_CODE)));
            return Stream.of(results).flatMap(result -> found(result.getText(), corners(result, scale)));
        } catch (NotFoundException none) {
            return Stream.empty();
        }
    }

    private static Stream<FoundCode> found(String text, List<Point> corners) {
        return PageCode.parse(text).map(code -> new FoundCode(code, corners)).stream();
    }

    /**
     * ZXing tells the middles of the three finder patterns, bottom left, top left and top right, 3.5 modules from the
     * code's edges. A code of this length has about 33 modules; which number exactly matters little.
     */
    private static List<Point> corners(Result result, int scale) {
        var middles = result.getResultPoints();
        double share = 3.5 / (33 - 7);
        double acrossX = middles[2].getX() - middles[1].getX();
        double acrossY = middles[2].getY() - middles[1].getY();
        double downX = middles[0].getX() - middles[1].getX();
        double downY = middles[0].getY() - middles[1].getY();
        double left = middles[1].getX() - share * (acrossX + downX);
        double top = middles[1].getY() - share * (acrossY + downY);
        double whole = 1 + 2 * share;
        return List.of(
                scaled(left, top, scale),
                scaled(left + whole * acrossX, top + whole * acrossY, scale),
                scaled(left + whole * (acrossX + downX), top + whole * (acrossY + downY), scale),
                scaled(left + whole * downX, top + whole * downY, scale));
    }

    /** A pixel of a halved image stands for the middle of the four that it was. */
    private static Point scaled(double x, double y, int scale) {
        double middle = (scale - 1) / 2.0;
        return new Point(x * scale + middle, y * scale + middle);
    }
}
