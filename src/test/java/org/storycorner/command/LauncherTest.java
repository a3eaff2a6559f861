package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of stand-ins: a JDK, a Maven and an npm that only say that they were called. */
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "basename",
            "cat",
            "dirname",
            "cat",
            "find",
            "grep",
            "id",
            "ln",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "tee",
            "touch");

    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *extract*) while [ "$1" != --destination ]; do shift; done; touch "$2/storycorner.jar" ;;
              *AOTCacheOutput*) exit 1 ;;
              *) echo "java of $0: $*"; echo "in $PWD" ;;
            esac
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo "maven $*" >>"${0%/*}/called"
            echo "the log of maven"
            touch target/storycorner.jar
            [ ! -e "${0%/*}/broken" ]
            """;

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void makeAProject() throws IOException, InterruptedException {
        for (var name : List.of(
                "project/src/main/java",
                "project/src/main/resources",
                "project/.mvn",
                "project/frontend",
                "bin",
                "jdks")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.createFile(folder.resolve("project/pom.xml"));
        Files.copy(Path.of("storycorner"), folder.resolve("project/storycorner"));
        for (var tool : TOOLS) {
            program("bin/" + tool, "#!/bin/sh\nexec " + where(tool) + " \"$@\"\n");
        }
        program("bin/mvn", MAVEN);
        program("bin/npm", "#!/bin/sh\n");
        aJdk("jdks/jdk-25", "25.0.1");
        age(
                "project/pom.xml",
                "project/src/main/java",
                "project/src/main/resources",
                "project/.mvn",
                "project/storycorner");
    }

    @Test
    void buildsOnceAndHandsOver() throws Exception {
        var first = launch("run", "--port", "1");
        var second = launch("run", "--port", "1");

        assertThat(first.err()).contains("Building Story Corner");
        assertThat(first.out())
                .contains("java of " + folder.resolve("jdks/jdk-25/bin/java"))
                .contains("run --port 1");
        assertThat(second.err()).isEmpty();
        assertThat(called()).containsExactly("maven -B --no-transfer-progress -Dmaven.test.skip=true package");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch("run");
        Files.createFile(folder.resolve("project/src/main/java/New.java"));
        Files.setLastModifiedTime(
                folder.resolve("project/src/main/java/New.java"),
                FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(launch("queue", "status").err()).isEmpty();
        assertThat(launch("run").err()).contains("Building Story Corner");
        assertThat(called()).hasSize(2);
    }

    @Test
    void showsTheLogOfABuildThatFails() throws Exception {
        Files.createFile(folder.resolve("bin/broken"));

        var ended = launch("run");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("the log of maven").contains("target/build.log");
    }

    @Test
    void keepsThePersonsFolderAndWorksThroughALink() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("project/storycorner"));

        var ended = launch(folder.resolve("link"), "run", "--data", "here");

        assertThat(ended.out())
                .contains("in " + folder.toRealPath())
                .contains("-Dstorycorner.data=" + folder.toRealPath().resolve("project/data"))
                .contains("run --data here");
    }

    @Test
    void takesTheOldestJdkThatIsNewEnough() throws Exception {
        aJdk("jdks/a-jdk", "31");
        aJdk("jdks/b-jdk", "17.0.15");

        assertThat(launch("run").out()).contains("java of " + folder.resolve("jdks/jdk-25/bin/java"));
    }

    @Test
    void saysThatTheJdkIsTooOld() throws Exception {
        Files.delete(folder.resolve("jdks/jdk-25/release"));
        aJdk("jdks/jdk-25", "17.0.15");

        var ended = launch("run");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("needs a JDK 25 or newer").contains("17 (" + folder.resolve("jdks/jdk-25"));
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));

        var ended = launch("run");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("needs Maven ('mvn')");
    }

    @Test
    void namesTheOneCommandWhenChromiumIsMissing() throws Exception {
        var ended = launch("test");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("apt-get install -y chromium");
        assertThat(folder.resolve("bin/called")).doesNotExist();
    }

    @Test
    void givesTheTestsToMavenAndFailsWithThem() throws Exception {
        program("bin/chromium", "#!/bin/sh\n");
        assertThat(launch("test", "-Dtest=One").code()).isZero();
        Files.createFile(folder.resolve("bin/broken"));
        assertThat(launch("test", "-Dtest=One").code()).isNotZero();

        assertThat(called()).contains("maven -B --no-transfer-progress verify -Dtest=One");
    }

    @Test
    void explainsItselfWithoutBuilding() throws Exception {
        assertThat(launch("--help").out()).contains("run ", "queue ", "sync ", "forms ", "test ");
        assertThat(launch("test", "--help").out()).contains("Chromium");
        assertThat(launch("tset").code()).isEqualTo(2);
        assertThat(folder.resolve("bin/called")).doesNotExist();
    }

    private Ended launch(String... arguments) throws IOException, InterruptedException {
        return launch(folder.resolve("project/storycorner"), arguments);
    }

    private Ended launch(Path launcher, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(where("bash").toString(), launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment()
                .put("STORYCORNER_JDK_FOLDERS", folder.resolve("jdks").toString());
        builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private List<String> called() throws IOException {
        return Files.readAllLines(folder.resolve("bin/called"));
    }

    private void aJdk(String name, String version) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve("bin"));
        program(name + "/bin/java", JAVA);
        program(name + "/bin/javac", "#!/bin/sh\n");
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), script, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void age(String... names) throws IOException {
        for (var name : names) {
            Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        }
    }

    private static Path where(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs " + tool));
    }
}
