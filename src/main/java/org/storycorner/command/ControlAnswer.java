package org.storycorner.command;

import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.storycorner.queue.NewFile;

/**
 * The box's answer to a command: pieces of text for stdout or stderr, files that the person named, written or asked for
 * piece by piece, and at last the exit code.
 */
final class ControlAnswer {

    static final int OUT = 'o';
    static final int ERR = 'e';
    static final int EXIT = 'x';
    static final int WRITE_FILE = 'w';
    static final int PIECE = 'p';
    static final int WRITTEN = 'd';
    static final int READ_FILE = 'r';

    /** A piece of this many characters always fits into the 65,535 bytes of {@code writeUTF}. */
    private static final int LONGEST_PIECE = 16_384;

    private final DataInputStream asker;
    private final DataOutputStream channel;

    ControlAnswer(DataInputStream asker, DataOutputStream channel) {
        this.asker = asker;
        this.channel = channel;
    }

    /** A terminal whose words arrive at the other end, and whose files lie there. */
    Terminal terminal() {
        return new Terminal(printer(OUT), printer(ERR), new FilesThere());
    }

    void exit(int code) throws IOException {
        synchronized (channel) {
            channel.writeByte(EXIT);
            channel.writeInt(code);
            channel.flush();
        }
    }

    private PrintWriter printer(int kind) {
        return new PrintWriter(new BufferedWriter(new Pieces(kind)));
    }

    private static CommandRefusedException wentAway() {
        return new CommandRefusedException(Exit.UNAVAILABLE, "Whoever gave this command went away.");
    }

    /** Sends what is written in pieces of one kind. */
    private final class Pieces extends Writer {

        private final int kind;

        Pieces(int kind) {
            this.kind = kind;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            synchronized (channel) {
                for (int done = 0; done < length; done += LONGEST_PIECE) {
                    channel.writeByte(kind);
                    channel.writeUTF(new String(buffer, offset + done, Math.min(LONGEST_PIECE, length - done)));
                }
            }
        }

        @Override
        public void flush() throws IOException {
            channel.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The files at the other end. */
    private final class FilesThere implements NamedFiles {

        @Override
        public void write(Path typed, boolean replace, NewFile.Content content) {
            try {
                synchronized (channel) {
                    channel.writeByte(WRITE_FILE);
                    channel.writeUTF(typed.toString());
                    channel.writeBoolean(replace);
                }
                content.writeTo(new FilePieces());
                synchronized (channel) {
                    channel.writeByte(WRITTEN);
                    channel.flush();
                }
                asker.readByte();
            } catch (IOException noLongerThere) {
                throw wentAway();
            }
        }

        /** The file is fetched first: what is there may be slow, or be pulled out in the middle. */
        @Override
        public int read(Path typed, ToIntFunction<Path> work) {
            try {
                var copy = Files.createTempFile("storycorner", ".fetched");
                try {
                    fetch(typed, copy);
                    return work.applyAsInt(copy);
                } finally {
                    Files.deleteIfExists(copy);
                }
            } catch (IOException noLongerThere) {
                throw wentAway();
            }
        }

        private void fetch(Path typed, Path into) throws IOException {
            synchronized (channel) {
                channel.writeByte(READ_FILE);
                channel.writeUTF(typed.toString());
                channel.flush();
            }
            try (var out = Files.newOutputStream(into)) {
                for (int length = asker.readUnsignedShort(); length > 0; length = asker.readUnsignedShort()) {
                    out.write(asker.readNBytes(length));
                }
            }
        }
    }

    /** Sends the bytes of a file. */
    private final class FilePieces extends OutputStream {

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            synchronized (channel) {
                for (int done = 0; done < length; done += LONGEST_PIECE) {
                    int piece = Math.min(LONGEST_PIECE, length - done);
                    channel.writeByte(PIECE);
                    channel.writeShort(piece);
                    channel.write(buffer, offset + done, piece);
                }
            }
        }
    }
}
