package org.storycorner.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes commands for a running box from other processes of the same user: one connection, one command. */
final class ControlServer implements Closeable {

    /** What one command may take: sending a long queue takes its time. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final Duration ASKED_WITHIN = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 8;

    private final Commands commands;
    private final Path socket;
    private final ServerSocketChannel server;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** Does the command of a request on this terminal and gives the exit code. */
    @FunctionalInterface
    interface Commands {
        int execute(ControlRequest request, Terminal terminal);
    }

    private ControlServer(Commands commands, Path socket, ServerSocketChannel server) {
        this.commands = commands;
        this.socket = socket;
        this.server = server;
    }

    /** Listens for the box of this data folder; what a box before it left behind is replaced. */
    static ControlServer open(ControlAddress address, Commands commands) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            var workshop = address.workshop();
            var made = workshop.resolve("s");
            server.bind(UnixDomainSocketAddress.of(made));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            Files.move(made, address.socket(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(workshop);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        var control = new ControlServer(commands, address.socket(), server);
        Thread.ofVirtual().name("control").start(control::listen);
        return control;
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }

    private void listen() {
        try {
            while (true) {
                free.acquire();
                var channel = server.accept();
                Thread.ofVirtual().name("control-command").start(() -> converse(channel));
            }
        } catch (ClosedChannelException | InterruptedException end) {
            LOG.debug("No more commands are taken");
        } catch (IOException failed) {
            LOG.warn("No more commands are taken on {}", socket, failed);
        }
    }

    private void converse(SocketChannel channel) {
        try (channel;
                var _ = new TimeLimit(LONGEST, channel)) {
            var asker = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            var request = request(channel, asker);
            var answer = new ControlAnswer(
                    asker, new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))));
            var terminal = answer.terminal();
            int code = commands.execute(request, terminal);
            terminal.flush();
            answer.exit(code);
        } catch (IOException wentAway) {
            LOG.debug("A command's sender went away", wentAway);
        } finally {
            free.release();
        }
    }

    private static ControlRequest request(SocketChannel channel, DataInputStream asker) throws IOException {
        try (var _ = new TimeLimit(ASKED_WITHIN, channel)) {
            return ControlRequest.readFrom(asker);
        }
    }
}
