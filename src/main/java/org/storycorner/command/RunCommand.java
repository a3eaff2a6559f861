package org.storycorner.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.storycorner.network.Network;
import org.storycorner.network.Network.OtherDevices;
import org.storycorner.queue.BoxLock;
import org.storycorner.staff.SetUp;
import org.storycorner.venue.Venue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the box and stays until it is ended. */
@Command(
        name = "run",
        description = {
            "Starts the box: the kiosk for storytellers and the console for staff.",
            "It listens on this device only (127.0.0.1), unless venue.yaml opens it to other devices here, encrypted.",
            "It runs until you press Ctrl+C."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.OK_TEXT,
            Exit.USAGE_TEXT,
            Exit.UNEXPECTED_TEXT,
            Exit.DATA_REFUSED_TEXT,
            Exit.PORT_IN_USE_TEXT,
            Exit.SETTINGS_TEXT
        })
final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    private final Class<?> application;
    private final Terminal terminal;

    @Mixin
    private final BoxOptions box = new BoxOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on. Default: ${DEFAULT-VALUE}")
    private Port port = new Port(8080);

    @Option(
            names = "--open-kiosk",
            description = "Opens the kiosk in Chromium or Google Chrome, over the whole screen, when there is one.")
    private boolean openKiosk;

    RunCommand(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseWhatCantWork();
        try (var context = new BoxStart(application, box).withScreens(port.number())) {
            var end = new BoxEnd(control(context));
            context.addApplicationListener(end);
            greet(context);
            end.await();
        } catch (InterruptedException ended) {
            LOG.info("The box was asked to end");
        }
        return Exit.OK;
    }

    /** Before the long work of starting. */
    private void refuseWhatCantWork() {
        if (BoxLock.isHeld(box.data())) {
            throw new CommandRefusedException(
                    Exit.DATA_REFUSED,
                    "Another Story Corner is already running on the data folder " + box.data()
                            + "; end it first, or choose another folder with --data.");
        }
        if (port.isTaken()) {
            throw Port.taken(port.number());
        }
    }

    /** Without it the box works all the same, only commands don't reach it. */
    private Closeable control(ConfigurableApplicationContext context) {
        var parts = BoxParts.of(context);
        try {
            return ControlServer.open(
                    ControlAddress.of(box.data()),
                    (request, asker) -> Commands.inBox(parts, box.keyFile(), request, asker));
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.warn("While this box runs, the queue and sync commands can't reach it: {}", refused.getMessage());
            return () -> {};
        }
    }

    private void greet(ConfigurableApplicationContext context) {
        var address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + "/";
        terminal.out().println("Kiosk:    " + address);
        terminal.out().println("Console:  " + address + "staff");
        context.getBeanProvider(SetUp.class).stream()
                .flatMap(setUp -> setUp.code().stream())
                .forEach(code -> {
                    terminal.out().println("Set-up:   " + address + "staff/setup");
                    terminal.out()
                            .println("          No manager has an account yet. The code for the first one: " + code);
                });
        context.getBeanProvider(Network.class).stream()
                .flatMap(network -> network.otherDevices().stream())
                .forEach(this::tell);
        if (context.getBean(Venue.class).example()) {
            terminal.out().println(Sentences.example(box.config()));
        }
        if (openKiosk) {
            terminal.out().println(KioskBrowser.ofBox(box.data()).open(address));
        }
        terminal.out().flush();
    }

    private void tell(OtherDevices otherDevices) {
        terminal.out().println("Other devices here:");
        otherDevices.addresses().forEach(address -> terminal.out().println("          " + address));
        terminal.out().println("          At the first visit compare the SHA-256 fingerprint of the certificate:");
        terminal.out().println("          " + otherDevices.certificate().fingerprint());
    }
}
