package org.storycorner.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.storycorner.network.BoxCertificate;
import org.storycorner.venue.CertificateFingerprint;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;
import org.storycorner.venue.NetworkSettings.ThisDeviceOnly;
import org.storycorner.venue.VenueInForce;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives the public certificate by which other devices know the box. */
@Command(
        name = "certificate",
        description =
                "The certificate to install on a tablet, so that it trusts this box, and the fingerprint to compare."
                        + " Nothing that is shown is secret.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Exit.OK_TEXT, "1:There is no certificate for other devices.", Exit.SETTINGS_TEXT})
final class KeysCertificateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(
            names = "--to",
            paramLabel = "FILE.crt",
            description = "Writes the certificate into this file, for a stick or an e-mail, in place of showing it.")
    private Path to = Path.of("");

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    KeysCertificateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (VenueInForce.read(options.config(), options.data()).network()) {
            case ThisDeviceOnly none ->
                no("Only this device reaches the box, so there is no certificate. See “network” in venue.yaml.");
            case OtherDevicesToo open ->
                BoxCertificate.present(open, options.keyFile())
                        .map(this::give)
                        .orElseGet(() -> no("There is no certificate for the names in venue.yaml yet."
                                + " The box makes it when it starts the next time."));
        };
    }

    private int give(BoxCertificate certificate) {
        if (to.toString().isEmpty()) {
            terminal.out().print(certificate.pem());
        } else {
            terminal.files().write(to, force, out -> out.write(certificate.pem().getBytes(StandardCharsets.US_ASCII)));
            terminal.out().println("The certificate to install is in " + to + ".");
        }
        certificate
                .authority()
                .ifPresent(authority -> terminal.out()
                        .println("Fingerprint of this certificate, to compare when it is installed (SHA-256):\n"
                                + CertificateFingerprint.of(authority)));
        terminal.out()
                .println("Fingerprint of the box's own certificate, to compare at the first visit (SHA-256):\n"
                        + certificate.fingerprint());
        return Exit.OK;
    }

    private int no(String why) {
        terminal.out().println(why);
        return Exit.NO;
    }
}
