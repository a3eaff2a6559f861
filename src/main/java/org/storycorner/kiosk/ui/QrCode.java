package org.storycorner.kiosk.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a picture that needs no request. */
final class QrCode {

    private static final int QUIET_ZONE_MODULES = 4;

    private QrCode() {}

    /** An SVG, black on white, level M, one unit a module, as a {@code data:} address. */
    static String dataUri(String content) {
        var svg = svg(modules(content));
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
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
