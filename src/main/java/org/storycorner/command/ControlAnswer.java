package org.storycorner.command;

import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** The box's answer to a command: pieces of text for stdout or stderr, and at last the exit code. */
final class ControlAnswer {

    private static final int OUT = 'o';
    private static final int ERR = 'e';
    private static final int EXIT = 'x';

    /** A piece of this many characters always fits into the 65,535 bytes of {@code writeUTF}. */
    private static final int LONGEST_PIECE = 16_384;

    private final DataOutputStream channel;

    ControlAnswer(DataOutputStream channel) {
        this.channel = channel;
    }

    /** A terminal whose words arrive at the other end. */
    Terminal terminal() {
        return new Terminal(printer(OUT), printer(ERR));
    }

    void exit(int code) throws IOException {
        synchronized (channel) {
            channel.writeByte(EXIT);
            channel.writeInt(code);
            channel.flush();
        }
    }

    /** Shows an answer as it comes and gives its exit code. */
    static int show(DataInputStream answer, Terminal terminal) throws IOException {
        while (true) {
            switch (answer.readUnsignedByte()) {
                case OUT -> show(answer.readUTF(), terminal.out());
                case ERR -> show(answer.readUTF(), terminal.err());
                case EXIT -> {
                    return answer.readInt();
                }
                default -> throw new IOException("This is not an answer of this version of Story Corner");
            }
        }
    }

    private static void show(String piece, PrintWriter writer) {
        writer.print(piece);
        writer.flush();
    }

    private PrintWriter printer(int kind) {
        return new PrintWriter(new BufferedWriter(new Pieces(kind)));
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
}
