package org.storycorner.pictures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code (ISO/IEC 18004), level M, black on white, with its quiet zone: on a screen without a request, or on paper. */
public final class QrCode {

    private static final int QUIET_ZONE_MODULES = 4;

    private QrCode() {}

    /** An SVG, one unit a module, as a {@code data:} address. */
    public static String dataUri(String content) {
        var svg = svg(modules(content));
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** Draws it into a square with this top left corner and this side, as one path: printers leave no hairlines in it. */
    public static void draw(Graphics2D page, String content, float x, float y, float side) {
        var modules = modules(content);
        float module = side / modules.getWidth();
        page.setColor(Color.WHITE);
        page.fill(new Rectangle2D.Float(x, y, side, side));
        var path = new Path2D.Float();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    path.append(new Rectangle2D.Float(x + column * module, y + row * module, module, module), false);
                }
            }
        }
        page.setColor(Color.BLACK);
        page.fill(path);
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE_MODULES));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "A QR code holds less than " + content.length() + " characters", tooLong);
        }
    }

    private static String svg(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%2$d" fill="#fff"/><path d="%3$s" fill="#000"/></svg>""".formatted(modules.getWidth(), modules.getHeight(), path);
    }
}
