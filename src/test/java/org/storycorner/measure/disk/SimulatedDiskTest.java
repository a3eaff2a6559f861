package org.storycorner.measure.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedDiskTest {
    private static final int CUTS = 60;
    private static final int SECTORS = 8;

    @TempDir
    Path real;

    private SimulatedDisk disk;
    private int images;

    @BeforeEach
    void mount() throws IOException {
        disk = SimulatedDisk.over(Files.createDirectory(real.resolve("first")));
    }

    @Test
    void keepsWhatWasForcedInAForcedFolder() throws IOException {
        write("story", bytes(1), true);
        force(disk.root());

        for (int cut = 0; cut < CUTS; cut++) {
            assertThat(afterCut(cut).resolve("story")).hasBinaryContent(bytes(1));
        }
    }

    @Test
    void mayLoseEmptyOrTearWhatWasNotForced() throws IOException {
        write("story", bytes(1), false);
        force(disk.root());

        var seen = new HashSet<String>();
        for (int cut = 0; cut < CUTS; cut++) {
            var left = Files.readAllBytes(afterCut(cut).resolve("story"));
            assertThat(left).hasSizeLessThanOrEqualTo(bytes(1).length);
            seen.add(left.length == 0 ? "empty" : Arrays.equals(left, bytes(1)) ? "whole" : "torn");
        }
        assertThat(seen).containsExactlyInAnyOrder("empty", "whole", "torn");
    }

    @Test
    void tearsOnlyBetweenSectors() throws IOException {
        write("story", bytes(1), true);
        force(disk.root());
        write("story", bytes(2), false);

        for (int cut = 0; cut < CUTS; cut++) {
            var left = Files.readAllBytes(afterCut(cut).resolve("story"));
            for (int sector = 0; sector < left.length / 512; sector++) {
                assertThat(Arrays.copyOfRange(left, sector * 512, (sector + 1) * 512))
                        .containsOnly(left[sector * 512]);
            }
        }
    }

    @Test
    void mayLoseANameWhoseFolderWasNotForced() throws IOException {
        write("story.tmp", bytes(1), true);
        force(disk.root());
        Files.move(name("story.tmp"), name("story"), StandardCopyOption.ATOMIC_MOVE);

        var seen = new HashSet<Boolean>();
        for (int cut = 0; cut < CUTS; cut++) {
            var left = afterCut(cut);
            boolean renamed = Files.exists(left.resolve("story"));
            assertThat(Files.exists(left.resolve("story.tmp"))).isNotEqualTo(renamed);
            assertThat(left.resolve(renamed ? "story" : "story.tmp")).hasBinaryContent(bytes(1));
            seen.add(renamed);
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void mayBringBackADeletedFileUntilItsFolderIsForced() throws IOException {
        write("story", bytes(1), true);
        force(disk.root());
        Files.delete(name("story"));

        var seen = new HashSet<Boolean>();
        for (int cut = 0; cut < CUTS; cut++) {
            seen.add(Files.exists(afterCut(cut).resolve("story")));
        }
        assertThat(seen).hasSize(2);

        disk = SimulatedDisk.over(Files.createDirectory(real.resolve("second")));
        write("story", bytes(1), true);
        force(disk.root());
        Files.delete(name("story"));
        force(disk.root());
        for (int cut = 0; cut < CUTS; cut++) {
            assertThat(afterCut(cut).resolve("story")).doesNotExist();
        }
    }

    @Test
    void losesChangesOfAFolderFromTheLastOne() throws IOException {
        write("first", bytes(1), true);
        write("second", bytes(2), true);

        for (int cut = 0; cut < CUTS; cut++) {
            var left = afterCut(cut);
            if (Files.exists(left.resolve("second"))) {
                assertThat(left.resolve("first")).exists();
            }
        }
    }

    @Test
    void failsForWhoeverHeldAFileOpenWhenThePowerWent() throws IOException {
        try (var open = FileChannel.open(name("story"), CREATE, WRITE)) {
            open.write(ByteBuffer.wrap(bytes(1)));
            disk.cut();

            assertPowerIsGone(() -> open.write(ByteBuffer.wrap(bytes(2))));
            assertPowerIsGone(() -> open.force(true));
            assertPowerIsGone(() -> Files.readAllBytes(name("story")));
            assertPowerIsGone(() -> Files.delete(name("story")));
            assertPowerIsGone(() -> Files.createDirectory(name("folder")));
        }
    }

    @Test
    void losesItsPowerAtTheGivenOperation() throws IOException {
        disk.cutAfter(3);

        write("first", bytes(1), true);

        assertThat(disk.isCut()).isFalse();
        assertPowerIsGone(() -> write("second", bytes(2), true));
        assertThat(disk.isCut()).isTrue();
    }

    @Test
    void runsFullInTheMiddleOfAWriteAndHasRoomAgain() throws IOException {
        write("first", bytes(1), true);
        disk.leaveRoomFor(2 * 4096);

        try (var open = FileChannel.open(name("second"), CREATE, WRITE)) {
            assertThat(open.write(ByteBuffer.allocate(9000))).isEqualTo(4096);
            assertThatIOException()
                    .isThrownBy(() -> open.write(ByteBuffer.allocate(9000)))
                    .withMessage("No space left on device");
            assertThat(disk.takeRefused()).containsExactly(Path.of("second"));
            assertThat(Files.getFileStore(disk.root()).getUsableSpace()).isZero();

            disk.leaveRoomForEverything();
            assertThat(open.write(ByteBuffer.allocate(9000))).isEqualTo(9000);
        }
    }

    @Test
    void carriesH2AsWell() throws IOException, SQLException {
        var url = "jdbc:h2:power:" + disk.root().resolve("box");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE told (words VARCHAR)");
        }
        force(disk.root());

        var left = SimulatedDisk.over(afterCut(1));

        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:power:" + left.root().resolve("box"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT COUNT(*) FROM told").next())
                    .isTrue();
        }
    }

    /** The real folder that this cut leaves; the disk itself can be cut again with another seed. */
    private Path afterCut(long seed) throws IOException {
        var folder = real.resolve("image-" + images++);
        disk.afterCut(new Random(seed), folder).close();
        return folder;
    }

    private void write(String name, byte[] bytes, boolean forced) throws IOException {
        try (var open = FileChannel.open(name(name), Set.of(CREATE, WRITE))) {
            open.write(ByteBuffer.wrap(bytes));
            if (forced) {
                open.force(true);
            }
        }
    }

    private static void force(Path folder) throws IOException {
        try (var open = FileChannel.open(folder, READ)) {
            open.force(true);
        }
    }

    private Path name(String name) {
        return disk.root().resolve(name);
    }

    private static byte[] bytes(int value) {
        var bytes = new byte[SECTORS * 512];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static void assertPowerIsGone(ThrowingCallable use) {
        assertThatIOException().isThrownBy(use).withMessage("The power is gone");
    }
}
