package org.storycorner.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A command on its way to the running box: a mark, the key's proof, the number of arguments, the arguments. */
record ControlRequest(KeyProof proof, List<String> arguments) {

    /** "SC" and the protocol's version. */
    private static final int MARK = 0x5343_0002;

    private static final int MOST_ARGUMENTS = 64;
    private static final int LONGEST = 4_096;

    ControlRequest {
        arguments = List.copyOf(arguments);
    }

    void writeTo(DataOutputStream out) throws IOException {
        if (arguments.size() > MOST_ARGUMENTS || arguments.stream().anyMatch(argument -> argument.length() > LONGEST)) {
            throw new CommandRefusedException(
                    Exit.UNAVAILABLE,
                    "A running box takes commands of at most " + MOST_ARGUMENTS + " short arguments.");
        }
        out.writeInt(MARK);
        out.writeUTF(proof.digest());
        out.writeByte(arguments.size());
        for (var argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    /** Reads a request; whatever is not one is an {@link IOException}. */
    static ControlRequest readFrom(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("This is not a command for this version of Story Corner");
        }
        var proof = new KeyProof(text(in));
        int count = in.readUnsignedByte();
        if (count > MOST_ARGUMENTS) {
            throw new IOException("A command has at most " + MOST_ARGUMENTS + " arguments");
        }
        var arguments = new ArrayList<String>();
        for (int argument = 0; argument < count; argument++) {
            arguments.add(text(in));
        }
        return new ControlRequest(proof, arguments);
    }

    private static String text(DataInputStream in) throws IOException {
        var text = in.readUTF();
        if (text.length() > LONGEST) {
            throw new IOException("An argument has at most " + LONGEST + " characters");
        }
        return text;
    }
}
