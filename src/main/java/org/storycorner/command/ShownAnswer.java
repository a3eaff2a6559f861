package org.storycorner.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.storycorner.queue.FileRefusedException;
import org.storycorner.queue.NewFile;

/**
 * The box's answer where the person is: its words are shown as they come, its files written and read.
 *
 * @param arguments what the person typed; no other file is touched
 */
record ShownAnswer(DataInputStream answer, DataOutputStream box, Terminal terminal, List<String> arguments) {

    private static final int PIECE = 16_384;

    /** The exit code came in the middle of a file, which is therefore not written. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int exitCode;

        BrokenOff(int exitCode) {
            super("The box broke a file off", null, false, false);
            this.exitCode = exitCode;
        }
    }

    /** Shows the answer and gives its exit code. */
    int show() throws IOException {
        try {
            while (true) {
                int kind = answer.readUnsignedByte();
                switch (kind) {
                    case ControlAnswer.WRITE_FILE -> write(named(answer.readUTF()), answer.readBoolean());
                    case ControlAnswer.READ_FILE -> read(named(answer.readUTF()));
                    default -> word(kind);
                }
            }
        } catch (BrokenOff end) {
            return end.exitCode;
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        }
    }

    private void word(int kind) throws IOException {
        switch (kind) {
            case ControlAnswer.OUT -> show(answer.readUTF(), terminal.out());
            case ControlAnswer.ERR -> show(answer.readUTF(), terminal.err());
            case ControlAnswer.EXIT -> throw new BrokenOff(answer.readInt());
            default -> throw new IOException("This is not an answer of this version of Story Corner");
        }
    }

    private void write(Path file, boolean replace) throws IOException {
        new NewFile(file, replace).write(this::copyTo);
        box.writeByte(ControlAnswer.WRITTEN);
        box.flush();
    }

    /** What the stick refuses is an {@link IOException} here; what the box's end refuses must not look like it. */
    private void copyTo(OutputStream out) throws IOException {
        for (int kind = next(); kind != ControlAnswer.WRITTEN; kind = next()) {
            if (kind == ControlAnswer.PIECE) {
                out.write(piece());
            } else {
                wordWithin(kind);
            }
        }
    }

    private int next() {
        try {
            return answer.readUnsignedByte();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private byte[] piece() {
        try {
            var piece = new byte[answer.readUnsignedShort()];
            answer.readFully(piece);
            return piece;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void wordWithin(int kind) {
        try {
            word(kind);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new FileRefusedException(
                    "There is no file " + file + " that this user can read; is the stick plugged in?");
        }
        try (var in = Files.newInputStream(file)) {
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                box.writeShort(piece.length);
                box.write(piece);
            }
        }
        box.writeShort(0);
        box.flush();
    }

    private Path named(String path) throws IOException {
        var file = Path.of(path);
        if (arguments.stream().noneMatch(argument -> names(argument, file))) {
            throw new IOException("The box asked for a file that nobody named");
        }
        return file;
    }

    private static boolean names(String argument, Path file) {
        return Path.of(argument).equals(file)
                || Path.of(argument.substring(argument.indexOf('=') + 1)).equals(file);
    }

    private static void show(String piece, PrintWriter writer) {
        writer.print(piece);
        writer.flush();
    }
}
