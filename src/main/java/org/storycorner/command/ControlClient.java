package org.storycorner.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/** Has a command done by the box that runs on a data folder, and shows its answer here. */
record ControlClient(Path data, Terminal terminal) {

    /** Longer than the box itself takes at the most. */
    private static final Duration LONGEST = ControlServer.LONGEST.plusMinutes(1);

    int ask(ControlRequest request) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                var _ = new TimeLimit(LONGEST, channel)) {
            channel.connect(ControlAddress.of(data).checked());
            var box = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            request.writeTo(box);
            var answer = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            return new ShownAnswer(answer, box, terminal, request.arguments()).show();
        } catch (IOException noAnswer) {
            throw new CommandRefusedException(
                    Exit.UNAVAILABLE,
                    "A Story Corner runs on the data folder " + data + " but does not answer this user;"
                            + " it may just be starting or stopping, or belong to another user.");
        }
    }
}
