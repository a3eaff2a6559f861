package org.storycorner.paper.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.storycorner.paper.scan.GreyImage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes between the box and its worker: pictures as they are, what they hold, width, height and pixels; answers as JSON with their length
 * before them. Nothing of either is ever written to a file.
 */
final class Wire {

    /** Of a page; larger ones are made smaller first. */
    static final int MOST_PIXELS = 12_000_000;

    /** Of an answer: far more than a page of the smallest print. */
    static final int MOST_BYTES = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ReadWord>> WORDS = new TypeReference<>() {};

    private Wire() {}

    /** A picture that the worker is to read. */
    record Request(GreyImage picture, Segmentation segmentation) {}

    static void send(GreyImage picture, Segmentation segmentation, DataOutputStream out) throws IOException {
        var image = picture;
        while ((long) image.width() * image.height() > MOST_PIXELS) {
            image = image.half();
        }
        out.writeBoolean(segmentation == Segmentation.LINE);
        out.writeInt(image.width());
        out.writeInt(image.height());
        out.write(image.pixels());
        out.flush();
    }

    /** The next picture; waits until there is one. */
    static Request request(DataInputStream in) throws IOException {
        var segmentation = in.readBoolean() ? Segmentation.LINE : Segmentation.PAGE;
        int width = in.readInt();
        int height = in.readInt();
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IOException("No page has such a size");
        }
        var pixels = new byte[width * height];
        in.readFully(pixels);
        return new Request(new GreyImage(width, height, pixels), segmentation);
    }

    static void send(List<ReadWord> words, DataOutputStream out) throws IOException {
        var json = JSON.writeValueAsBytes(words);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
    }

    /** The next answer; waits until there is one. */
    static List<ReadWord> words(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("No answer has such a length");
        }
        var json = new byte[length];
        in.readFully(json);
        try {
            return JSON.readValue(json, WORDS);
        } catch (JacksonException garbled) {
            // Its message may quote what was read.
            throw new IOException("An answer that is none");
        }
    }
}
