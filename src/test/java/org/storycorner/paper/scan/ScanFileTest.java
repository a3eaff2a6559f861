package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people bring: right files under wrong names, and files that are not what they say. */
class ScanFileTest {

    @TempDir
    Path folder;

    @Test
    void opensAFileByWhatIsInIt() throws IOException {
        var png = folder.resolve("scan.pdf");
        ImageIO.write(picture(40, 30), "png", png.toFile());

        assertThat(pages(png)).isEqualTo(1);
        assertThat(seen(png, 0).width()).isEqualTo(40);
    }

    @Test
    void opensEveryPictureOfATiff() throws IOException {
        var tiff = folder.resolve("scan.tif");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(tiff.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(picture(40, 30), null, null), null);
            writer.writeToSequence(new IIOImage(picture(50, 30), null, null), null);
            writer.endWriteSequence();
        }

        assertThat(pages(tiff)).isEqualTo(2);
        assertThat(seen(tiff, 1).width()).isEqualTo(50);
    }

    @Test
    void turnsAPhotographAsTheCameraWasHeld() throws IOException {
        var upright = new ByteArrayOutputStream();
        var half = picture(40, 30);
        half.createGraphics().fillRect(0, 0, 40, 15);
        ImageIO.write(half, "jpeg", upright);

        var turned = seen(exif(upright.toByteArray(), 6), 0);

        assertThat(turned.width()).isEqualTo(30);
        assertThat(turned.get(2, 20)).isLessThan(60);
        assertThat(turned.get(27, 20)).isGreaterThan(200);
    }

    @Test
    void opensAPhotographThatTellsFarMoreAboutItselfThanHowItWasHeld() throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture(40, 30), "jpeg", jpeg);
        var told = ByteBuffer.allocate(3 * 0xFFFF);
        while (told.remaining() > 0xFFFF) {
            told.putShort((short) 0xFFE2).putShort((short) 0xFFFD).put(new byte[0xFFFB]);
        }
        var file = new ByteArrayOutputStream();
        file.write(jpeg.toByteArray(), 0, 2);
        file.write(told.array(), 0, told.position());
        file.write(jpeg.toByteArray(), 2, jpeg.size() - 2);

        var seen = seen(Files.write(folder.resolve("photo.jpg"), file.toByteArray()), 0);

        assertThat(seen.width()).isEqualTo(40);
    }

    @Test
    void refusesWhatItCanNotOpenAndSaysWhy() throws IOException {
        assertThat(ScanFile.open(folder.resolve("none.pdf"))).isEqualTo(new Scan.Refused(Refusal.MISSING));
        assertThat(ScanFile.open(folder)).isEqualTo(new Scan.Refused(Refusal.MISSING));
        assertThat(refusal("empty.pdf", "")).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("page.html", "<html>%PD")).isEqualTo(Refusal.UNKNOWN_KIND);
        assertThat(refusal("cut.pdf", "%PDF-1.7\n1 0 obj <<")).isEqualTo(Refusal.DAMAGED);
        assertThat(refusal("cut.jpg", "\u00ff\u00d8\u00ff\u00e0")).isIn(Refusal.DAMAGED, null);
    }

    @Test
    void refusesALockedPdf() throws IOException {
        var file = folder.resolve("locked.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThat(ScanFile.open(file)).isEqualTo(new Scan.Refused(Refusal.ENCRYPTED));
    }

    @Test
    void refusesMorePagesThanAStackHas() throws IOException {
        var file = folder.resolve("many.pdf");
        try (var document = new PDDocument()) {
            for (int page = 0; page <= ScanFile.MOST_PAGES; page++) {
                document.addPage(new PDPage());
            }
            document.save(file.toFile());
        }

        assertThat(ScanFile.open(file)).isEqualTo(new Scan.Refused(Refusal.TOO_MANY_PAGES));
    }

    @Test
    void refusesAPictureThatWouldFillTheMemory() throws IOException {
        assertThat(picture(hugePng())).isEqualTo(new Scan.Picture.Unseen(Refusal.TOO_MANY_PIXELS));
    }

    @Test
    void drawsAVeryLargePageSmaller() throws IOException {
        var file = folder.resolve("poster.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_000, 14_000)));
            document.save(file.toFile());
        }

        var seen = seen(file, 0);

        assertThat((long) seen.width() * seen.height()).isLessThanOrEqualTo(ScanFile.READ_PIXELS * 101L / 100);
    }

    @Test
    void refusesTheDamagedRestOfAPicture() throws IOException {
        var whole = new ByteArrayOutputStream();
        ImageIO.write(picture(400, 300), "png", whole);
        var file = folder.resolve("cut.png");
        Files.write(file, Arrays.copyOf(whole.toByteArray(), 60));

        assertThat(picture(file)).isEqualTo(new Scan.Picture.Unseen(Refusal.DAMAGED));
    }

    private Refusal refusal(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return switch (ScanFile.open(file)) {
            case Scan.Refused(var reason) -> reason;
            case Scan.Opened opened -> {
                var picture = opened.picture(0);
                opened.close();
                yield picture instanceof Scan.Picture.Unseen(var reason) ? reason : Refusal.TOO_SLOW;
            }
        };
    }

    private static int pages(Path file) {
        try (var opened = (Scan.Opened) ScanFile.open(file)) {
            return opened.pages();
        }
    }

    private static Scan.Picture picture(Path file) {
        try (var opened = (Scan.Opened) ScanFile.open(file)) {
            return opened.picture(0);
        }
    }

    private static GreyImage seen(Path file, int page) {
        try (var opened = (Scan.Opened) ScanFile.open(file)) {
            return ((Scan.Picture.Seen) opened.picture(page)).image();
        }
    }

    private static BufferedImage picture(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** The head of a PNG of 60,000 by 60,000 pixels, and nothing of them. */
    private Path hugePng() throws IOException {
        var header = ByteBuffer.allocate(4 + 13);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(60_000).putInt(60_000);
        header.put(new byte[] {8, 0, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        var file = ByteBuffer.allocate(8 + 4 + 17 + 4);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        file.putInt(13).put(header.array()).putInt((int) sum.getValue());
        return Files.write(folder.resolve("huge.png"), file.array());
    }

    /** The same photograph with the camera's word about how it was held. */
    private Path exif(byte[] jpeg, int orientation) throws IOException {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        var file = ByteBuffer.allocate(jpeg.length + exif.capacity());
        file.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve("photo.jpg"), file.array());
    }
}
