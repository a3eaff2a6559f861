package org.storycorner.paper.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.storycorner.paper.form.Area;

/** A QR code (ISO/IEC 18004, level M) as black bars on a page. */
final class QrSquares {

    private QrSquares() {}

    /** The bars of what the code says; the quiet zone lies outside the area. */
    static List<Area> of(String content, Area area) {
        try {
            var modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            double side = area.width() / modules.getWidth();
            var bars = new ArrayList<Area>();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    int start = x;
                    while (x < modules.getWidth() && modules.get(x, y) == 1) {
                        x++;
                    }
                    if (x > start) {
                        bars.add(new Area(area.x() + start * side, area.y() + y * side, (x - start) * side, side));
                    }
                }
            }
            return bars;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "A QR code holds less than " + content.length() + " characters", tooLong);
        }
    }
}
