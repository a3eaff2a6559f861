package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.storycorner.StoryCorner;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.staff.Role;
import org.storycorner.staff.SetUp;
import org.storycorner.staff.TestAccounts;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** Boxes that really run, without the screens. */
class RunCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Heard heard = new Heard();

    /** A box with an empty web server in place of the screens. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @ComponentScan({"org.storycorner.venue", "org.storycorner.queue", "org.storycorner.sync", "org.storycorner.network"
    })
    static class BoxWithoutScreens {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        RandomGenerator randomGenerator() {
            return RandomGenerator.getDefault();
        }
    }

    /** The same box with the door of the console, as far as it is made of accounts. */
    @Configuration(proxyBeanMethods = false)
    @Import(BoxWithoutScreens.class)
    @ComponentScan(
            basePackageClasses = SetUp.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(type = FilterType.REGEX, pattern = "org\\.storycorner\\.staff\\.(SetUp|AccountTable)"))
    static class BoxWithADoor {}

    @BeforeEach
    void describeAVenue() throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.copy(Path.of("kiosk-config", "venue.yaml"), folder.resolve("config/venue.yaml"));
    }

    @Test
    void printsWhereTheKioskAndTheConsoleAre() throws Exception {
        try (var box = new Started()) {
            var kiosk = box.address();

            assertThat(box.said.nextLine(PATIENCE)).isEqualTo("Console:  " + kiosk + "staff");
            assertThat(box.said.nextLine(PATIENCE))
                    .isEqualTo("This is still the example venue: put your own settings into "
                            + folder.resolve("config/venue.yaml") + ".");
            assertThat(statusOf(kiosk)).isEqualTo(404);
        }
    }

    @Test
    void listensOnThisDeviceOnly() throws Exception {
        var before = ListeningSockets.ofThisProcess();
        try (var box = new Started()) {
            int port = URI.create(box.address()).getPort();

            assertThat(ListeningSockets.openedSince(before)).containsExactly("127.0.0.1:" + port);
        }
    }

    @Test
    void opensASecondDoorForOtherDevicesWhereTheVenueSaysSo() throws Exception {
        int port = freePort();
        openToOtherDevices(port);
        var before = ListeningSockets.ofThisProcess();
        try (var box = new Started()) {
            var kiosk = box.address();
            var console = box.said.nextLine(PATIENCE);
            var said = List.of(
                    box.said.nextLine(PATIENCE),
                    box.said.nextLine(PATIENCE),
                    box.said.nextLine(PATIENCE),
                    box.said.nextLine(PATIENCE));

            assertThat(console).startsWith("Console:  http://127.0.0.1:");
            assertThat(said.get(1)).isEqualTo("          https://localhost:" + port + "/");
            assertThat(said.get(3)).matches("          ([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(ListeningSockets.openedSince(before))
                    .containsExactlyInAnyOrder("127.0.0.1:" + URI.create(kiosk).getPort(), "*:" + port);
            assertThat(statusOf("http://localhost:" + port + "/")).isEqualTo(400);
            assertThat(command("keys", "certificate")).isZero();
            assertThat(heard.out())
                    .startsWith("-----BEGIN CERTIFICATE-----")
                    .contains(said.get(3).strip());
        }
    }

    @Test
    void doesNotStartWhenThePortForOtherDevicesIsTaken() throws Exception {
        try (var other = new ServerSocket(0)) {
            openToOtherDevices(other.getLocalPort());

            assertThat(run(withOptions("run", "--port", "0"))).isEqualTo(Exit.PORT_IN_USE);

            assertThat(heard.err())
                    .startsWith("Port " + other.getLocalPort() + ", at which other devices are to reach this box,")
                    .contains("venue.yaml, under network")
                    .hasLineCount(1);
        }
    }

    @Test
    void doesNotStartWhenItsOwnPortIsThatForOtherDevices() throws Exception {
        int port = freePort();
        openToOtherDevices(port);

        assertThat(run(withOptions("run", "--port", Integer.toString(port)))).isEqualTo(Exit.PORT_IN_USE);

        assertThat(heard.err()).startsWith("Port " + port + ", at which other devices are to reach this box,");
    }

    @Test
    void hasNoCertificateForOtherDevicesBeforeItStarted() throws IOException {
        assertThat(command("keys", "certificate")).isEqualTo(Exit.NO);
        openToOtherDevices(8443);
        assertThat(command("keys", "certificate")).isEqualTo(Exit.NO);

        assertThat(heard.out())
                .contains("Only this device reaches the box", "The box makes it when it starts the next time.");
    }

    private void openToOtherDevices(int port) throws IOException {
        Files.writeString(
                folder.resolve("config/venue.yaml"),
                "\nnetwork: {names: [localhost], port: " + port + "}\n",
                StandardOpenOption.APPEND);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void printsANewSetUpCodeAtEachStartUntilThereIsAManager() throws Exception {
        var first = setUpCode();
        var second = setUpCode();

        assertThat(first).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
        assertThat(second).hasSameSizeAs(first).isNotEqualTo(first);

        withStore(box -> TestAccounts.in(box.jdbc(), Role.MANAGER));
        assertThat(setUpCode()).isEmpty();
    }

    /** What a box that starts says it is; empty when it says nothing of it. */
    private String setUpCode() throws Exception {
        var said = new ArrayList<String>();
        try (var box = new Started(BoxWithADoor.class)) {
            said.add(box.address());
            while (!said.getLast().startsWith("This is still the example venue")) {
                said.add(box.said.nextLine(PATIENCE));
            }
        }
        return said.stream()
                .filter(line -> line.contains("The code for the first one: "))
                .map(line -> line.replaceAll(".*: ", ""))
                .collect(Collectors.joining());
    }

    @Test
    void answersCommandsOfOtherProcessesWhileItRuns() throws Exception {
        try (var box = new Started()) {
            assertThat(box.address()).startsWith("http://127.0.0.1:");

            assertThat(command("queue", "status")).isZero();

            assertThat(heard.out()).contains("No stories waiting.").contains("still the example venue");
        }
    }

    @Test
    void tellsNobodyAnAddressThatIsItselfASecret() throws Exception {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    folder.resolve("config/address"),
                    "http://127.0.0.1:" + closed.getLocalPort() + "/v1/key/SENTINELtoken/projects/7");
        }
        var settings = Files.readString(folder.resolve("config/venue.yaml"))
                .replace("destination: none", "destination: {type: openrosa, server-file: address}");
        Files.writeString(folder.resolve("config/venue.yaml"), settings);

        try (var box = new Started()) {
            var kiosk = box.address();
            assertThat(command("queue", "status")).isZero();
            assertThat(command("queue", "status", "--json")).isZero();
            assertThat(command("sync", "check")).isEqualTo(Exit.NO);
            assertThat(command("sync", "now")).isZero();
            assertThat(page(kiosk + "nowhere")).doesNotContain("SENTINEL");
            assertThat(box.said.out() + box.said.err()).doesNotContain("SENTINEL");
        }

        assertThat(heard.out())
                .contains("Stories are sent to http://127.0.0.1:", "There is no connection to the server.");
        assertThat(heard.out() + heard.err()).doesNotContain("SENTINEL");
    }

    @Test
    void showsNoStoryToSomebodyWithoutItsKey() throws Exception {
        try (var box = new Started()) {
            assertThat(box.address()).isNotEmpty();
            Files.writeString(folder.resolve("other.key"), "{}");

            int missing = run(
                    "queue",
                    "show",
                    "AAAA-AAAA",
                    "--data",
                    data(),
                    "--key-file",
                    folder.resolve("no.key").toString());
            int wrong = run(
                    "queue",
                    "show",
                    "AAAA-AAAA",
                    "--data",
                    data(),
                    "--key-file",
                    folder.resolve("other.key").toString());
            int right = command("queue", "show", "AAAA-AAAA");

            assertThat(List.of(missing, wrong, right))
                    .containsExactly(Exit.KEY_UNREADABLE, Exit.KEY_UNREADABLE, Exit.NO);
        }
    }

    @Test
    void answersCommandsAfterItHasEnded() throws Exception {
        try (var box = new Started()) {
            assertThat(box.address()).isNotEmpty();
        }

        assertThat(command("queue", "status", "--json")).isZero();
        assertThat(command("sync", "check")).isEqualTo(Exit.NO);

        assertThat(heard.out()).contains("\"example\":true", "No destination is set");
    }

    @Test
    void opensTheWholeApplicationForACommandWithoutItsScreens() throws IOException {
        Files.createDirectory(folder.resolve("data"));

        int code = Commands.run(StoryCorner.class, heard.terminal(), withOptions("queue", "status"));

        assertThat(code).isZero();
        assertThat(heard.out()).startsWith("No stories waiting.");
    }

    @Test
    void carriesStoriesThroughAFileWhileTheBoxRuns() throws Exception {
        accept(Stories.aStoryWithContact());
        var export = folder.resolve("stick.zip").toString();
        var office = folder.resolve("office.pub");
        var other = Boxes.settings(folder.resolve("office"));
        try (var box = Boxes.open(folder.resolve("office"), Clock.systemUTC())) {
            box.queue().accept(Stories.aStory());
        }
        Files.writeString(
                office, new BoxKeys(other.keyFile()).recipient("Office").text());
        var here = folder.resolve("here.pub");
        Files.writeString(here, new BoxKeys(keyFile()).recipient("Hall").text());
        var fromOffice = folder.resolve("back.zip").toString();
        assertThat(run(
                        "queue",
                        "export",
                        "--to",
                        fromOffice,
                        "--for",
                        here.toString(),
                        "--data",
                        other.data().toString(),
                        "--key-file",
                        other.keyFile().toString()))
                .isZero();

        try (var box = new Started()) {
            assertThat(box.address()).isNotEmpty();
            assertThat(command("queue", "export", "--to", export, "--for", office.toString()))
                    .isZero();
            assertThat(command("queue", "import", export)).isEqualTo(Exit.FILE_REFUSED);
            assertThat(command("queue", "import", fromOffice)).isZero();
            assertThat(command("queue", "import", fromOffice)).isZero();
            assertThat(command("queue", "handed-over", "--export", export, "--note", "Office", "--yes"))
                    .isZero();
            assertThat(command("queue", "import", export + ".missing")).isEqualTo(Exit.FILE_REFUSED);
            assertThat(run(
                            "keys",
                            "rotate",
                            "--data",
                            data(),
                            "--key-file",
                            keyFile().toString()))
                    .isEqualTo(Exit.DATA_REFUSED);
        }

        assertThat(heard.out())
                .contains("1 story written to " + export + ", sealed for Office.")
                .contains("1 new, 0 already here.")
                .contains("0 new, 1 already here.")
                .contains("1 story handed over");
        assertThat(run(
                        "keys",
                        "rotate",
                        "--data",
                        data(),
                        "--key-file",
                        keyFile().toString()))
                .isZero();
        assertThat(command("queue", "list")).isZero();
        assertThat(heard.out()).contains("HANDED_OVER").doesNotContain("Sentinel");
    }

    @Test
    void refusesASecondBoxOnTheSameData() throws Exception {
        try (var box = new Started()) {
            assertThat(box.address()).isNotEmpty();

            assertThat(command("run", "--port", "0")).isEqualTo(Exit.DATA_REFUSED);

            assertThat(oneSentence()).startsWith("Another Story Corner is already running on the data folder ");
        }
    }

    @Test
    void refusesAPortThatIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(command("run", "--port", port)).isEqualTo(Exit.PORT_IN_USE);

            assertThat(oneSentence()).startsWith("Port " + port + " can't be used");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void refusesSettingsWithAMistake() throws IOException {
        Files.writeString(folder.resolve("config/venue.yaml"), "name: Hall\nexample: perhaps\n");

        assertThat(command("run", "--port", "0")).isEqualTo(Exit.SETTINGS);

        assertThat(heard.err())
                .contains(folder.resolve("config/venue.yaml") + ", line 2: expected example as true or false")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesADataFolderThatCantBeWritten() throws IOException {
        Files.writeString(folder.resolve("data"), "a file in its place");

        assertThat(command("run", "--port", "0")).isEqualTo(Exit.DATA_REFUSED);

        assertThat(oneSentence()).contains(data());
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(command("run", "--port", "65536")).isEqualTo(2);

        assertThat(heard.err()).contains("expected a number from 0 to 65535, found '65536'");
    }

    private void accept(Story story) {
        withStore(box -> box.queue().accept(story));
    }

    private void withStore(Consumer<OpenBox> work) {
        var settings =
                new BoxSettings(folder.resolve("data"), keyFile(), folder.resolve("backup"), DataSize.ofBytes(0));
        try (var box = OpenBox.open(settings, Clock.systemUTC())) {
            work.accept(box);
        }
    }

    private Path keyFile() {
        return folder.resolve("keys/box.key");
    }

    private String oneSentence() {
        assertThat(heard.err().lines()).hasSize(1);
        return heard.err();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int command(String... arguments) {
        return run(withOptions(arguments));
    }

    private int run(String... arguments) {
        return Commands.run(BoxWithoutScreens.class, heard.terminal(), arguments);
    }

    private String[] withOptions(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--data", data(), "--config", folder.resolve("config").toString()));
        all.addAll(List.of("--key-file", folder.resolve("keys/box.key").toString()));
        return all.toArray(String[]::new);
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String page(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** A box that runs until it is closed. */
    private final class Started implements AutoCloseable {

        private final Heard said = new Heard();
        private final FutureTask<Integer> running;
        private final Thread thread;

        Started() {
            this(BoxWithoutScreens.class);
        }

        Started(Class<?> application) {
            running = new FutureTask<>(
                    () -> Commands.run(application, said.terminal(), withOptions("run", "--port", "0")));
            thread = Thread.ofPlatform().name("box").start(running);
        }

        /** The kiosk's address, as soon as it is ready. */
        String address() throws InterruptedException {
            return said.nextLine(PATIENCE).replaceFirst("Kiosk: *", "");
        }

        @Override
        public void close() {
            thread.interrupt();
            assertThat(running).succeedsWithin(PATIENCE).isEqualTo(Exit.OK);
        }
    }
}
