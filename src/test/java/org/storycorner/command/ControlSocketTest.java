package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.FileRefusedException;

class ControlSocketTest {

    private static final ControlRequest REQUEST = new ControlRequest(KeyProof.NONE, List.of("queue", "status"));

    @TempDir
    Path data;

    private final Heard heard = new Heard();

    @Test
    void carriesWordsAndExitCode() throws IOException {
        try (var server = serve((request, terminal) -> {
            terminal.out().println("asked " + request.arguments());
            terminal.err().println("warned");
            return 7;
        })) {
            assertThat(server).isNotNull();

            assertThat(ask(REQUEST)).isEqualTo(7);
        }

        assertThat(heard.out()).isEqualTo("asked [queue, status]" + System.lineSeparator());
        assertThat(heard.err()).isEqualTo("warned" + System.lineSeparator());
    }

    @Test
    void carriesLongTextInAnyScriptUnchanged() throws IOException {
        var text = "zażółć العربية 简体 😀".repeat(20_000);

        try (var server = serve((request, terminal) -> {
            terminal.out().print(text);
            return 0;
        })) {
            assertThat(server).isNotNull();
            ask(REQUEST);
        }

        assertThat(heard.out()).isEqualTo(text);
    }

    @Test
    void carriesTheProofOfTheKey() throws IOException {
        var proof = new KeyProof("0123");

        try (var server = serve((request, terminal) -> request.proof().equals(proof) ? 0 : 1)) {
            assertThat(server).isNotNull();

            assertThat(ask(new ControlRequest(proof, List.of()))).isZero();
        }
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        try (var server = serve((request, terminal) -> 0)) {
            assertThat(server).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("control.sock"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        serve((request, terminal) -> 0).close();

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void replacesWhatABoxThatWasKilledLeftBehind() throws IOException {
        try (var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(data.resolve("control.sock")));
        }
        Files.createDirectory(data.resolve(".ctl"));
        Files.createFile(data.resolve(".ctl/s"));

        try (var server = serve((request, terminal) -> 0)) {
            assertThat(server).isNotNull();

            assertThat(ask(REQUEST)).isZero();
        }
    }

    @Test
    void findsAnotherPlaceWhenThePathIsTooLong() throws IOException {
        data = Files.createDirectories(data.resolve("d".repeat(60)).resolve("e".repeat(60)));
        var folder = ControlAddress.of(data).folder();

        try (var server = serve((request, terminal) -> 0)) {
            assertThat(server).isNotNull();
            assertThat(folder).isNotEqualTo(data.toRealPath());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");

            assertThat(ask(REQUEST)).isZero();
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    @Test
    void refusesAPlaceThatOthersCouldHavePrepared() throws IOException {
        data = Files.createDirectories(data.resolve("d".repeat(60)).resolve("e".repeat(60)));
        var folder = Files.createDirectory(ControlAddress.of(data).folder());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        try {
            assertThatThrownBy(() -> serve((request, terminal) -> 0).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("open to others");
        } finally {
            Files.delete(folder);
        }
    }

    @Test
    void hangsUpOnWhatIsNoCommand() throws IOException {
        try (var server = serve((request, terminal) -> 0);
                var stranger = SocketChannel.open(ControlAddress.of(data).checked())) {
            assertThat(server).isNotNull();
            stranger.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

            assertThat(stranger.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(ask(REQUEST)).isZero();
        }
    }

    @Test
    void refusesACommandOfTooManyArguments() throws IOException {
        try (var server = serve((request, terminal) -> 0)) {
            assertThat(server).isNotNull();

            assertThatThrownBy(() -> ask(new ControlRequest(KeyProof.NONE, Collections.nCopies(65, "x"))))
                    .isInstanceOf(CommandRefusedException.class);
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatThrownBy(() -> ask(REQUEST))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("does not answer")
                .extracting(refusal -> ((CommandRefusedException) refusal).exitCode())
                .isEqualTo(Exit.UNAVAILABLE);
    }

    @Test
    void writesAFileWhereThePersonIs() throws IOException {
        var file = data.resolve("stick.zip");
        var content = new byte[200_000];
        content[100_000] = 7;

        try (var server = serve((request, terminal) -> {
            terminal.files().write(Path.of(request.arguments().getLast()), false, out -> {
                terminal.err().println("half");
                terminal.err().flush();
                out.write(content);
            });
            terminal.out().println("written");
            return 3;
        })) {
            assertThat(server).isNotNull();
            assertThat(ask(naming(file))).isEqualTo(3);
        }

        assertThat(file).hasBinaryContent(content);
        assertThat(heard.out()).contains("written");
        assertThat(heard.err()).contains("half");
    }

    @Test
    void leavesNoFileWhenTheBoxBreaksItOff() throws IOException {
        var file = data.resolve("stick.zip");

        try (var server = serve((request, terminal) -> {
            try {
                terminal.files().write(file, false, out -> {
                    out.write(new byte[100_000]);
                    throw new CommandRefusedException(Exit.NO, "no story");
                });
            } catch (CommandRefusedException refused) {
                return refused.exitCode();
            }
            return 0;
        })) {
            assertThat(server).isNotNull();
            assertThat(ask(new ControlRequest(KeyProof.NONE, List.of("--to=" + file))))
                    .isEqualTo(Exit.NO);
        }

        assertThat(file).doesNotExist();
        assertThat(data.resolve("stick.zip.tmp")).doesNotExist();
    }

    @Test
    void saysWhatTheStickRefused() throws IOException {
        var file = Files.writeString(data.resolve("stick.zip"), "old");

        try (var server = serve((request, terminal) -> {
            terminal.files().write(file, false, out -> out.write(1));
            terminal.out().println("written");
            return 0;
        })) {
            assertThat(server).isNotNull();
            assertThatThrownBy(() -> ask(naming(file)))
                    .isInstanceOf(FileRefusedException.class)
                    .hasMessageContaining("is there already");
        }

        assertThat(file).hasContent("old");
        assertThat(heard.out()).isEmpty();
    }

    @Test
    void fetchesAFileFromWhereThePersonIs() throws IOException {
        var file = Files.writeString(data.resolve("in.zip"), "x".repeat(100_000));
        var fetched = new ArrayList<Path>();

        try (var server = serve((request, terminal) -> terminal.files().read(file, copy -> {
            fetched.add(copy);
            return copy.toFile().length() == 100_000 ? 4 : 5;
        }))) {
            assertThat(server).isNotNull();
            assertThat(ask(naming(file))).isEqualTo(4);
        }

        assertThat(fetched).hasSize(1).allSatisfy(copy -> assertThat(copy).doesNotExist());
    }

    @Test
    void touchesNoFileThatThePersonDidNotName() throws IOException {
        var file = data.resolve("other");
        try (var server = serve((request, terminal) -> {
            terminal.files().write(file, true, out -> out.write(1));
            return 0;
        })) {
            assertThat(server).isNotNull();
            assertThatThrownBy(() -> ask(REQUEST)).isInstanceOf(CommandRefusedException.class);
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatTheFileToReadIsMissing() throws IOException {
        var file = data.resolve("none.zip");
        try (var server = serve((request, terminal) -> terminal.files().read(file, copy -> 0))) {
            assertThat(server).isNotNull();
            assertThatThrownBy(() -> ask(naming(file)))
                    .isInstanceOf(FileRefusedException.class)
                    .hasMessageContaining("is the stick plugged in?");
        }
    }

    private static ControlRequest naming(Path file) {
        return new ControlRequest(KeyProof.NONE, List.of("queue", file.toString()));
    }

    private ControlServer serve(ControlServer.Commands commands) throws IOException {
        return ControlServer.open(ControlAddress.of(data), commands);
    }

    private int ask(ControlRequest request) {
        return new ControlClient(data, heard.terminal()).ask(request);
    }
}
