package org.storycorner.network;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.BoxRefusedException;
import org.storycorner.queue.NewFile;
import org.storycorner.venue.CertificateWithKey;
import org.storycorner.venue.HostName;
import org.storycorner.venue.SecretFile;

/**
 * The file beside the box's key in which the box keeps the certificate that it makes itself, with its key and with an authority
 * of its own (PKCS#12, mode 0600). Devices trust the authority, so that a new certificate is nothing new to them.
 */
record CertificateFile(Path path) {

    static final String BOX = "box";
    static final String AUTHORITY = "authority";

    private static final Logger LOG = LoggerFactory.getLogger(CertificateFile.class);

    private static final String ENDING = ".network";
    private static final char[] PASSWORD = Keytool.PASSWORD.toCharArray();

    /** Apple's devices take no longer one (825 days), even from an authority that a person installed. */
    private static final int DAYS = 820;

    private static final int AUTHORITY_DAYS = 3_650;

    /** So long before its end it is renewed. */
    private static final Duration ENDS_SOON = Duration.ofDays(30);

    /** The clocks of tablets may be behind the box's. */
    private static final Duration OTHER_CLOCKS = Duration.ofDays(1);

    static CertificateFile beside(Path keyFile) {
        var path = keyFile.toAbsolutePath().normalize();
        return new CertificateFile(path.resolveSibling(path.getFileName() + ENDING));
    }

    /** What lies here, when it is for exactly these names. */
    Optional<CertificateWithKey> presentFor(List<HostName> names) {
        return Files.exists(path) ? Optional.of(read()).filter(made -> isFor(names, made)) : Optional.empty();
    }

    /** What lies here for exactly these names, as long as it serves; made new, or renewed, where it does not. */
    CertificateWithKey validFor(List<HostName> names, Clock clock) {
        var present = presentFor(names);
        if (present.isEmpty()) {
            make(names, clock);
        } else if (endsWithin(ENDS_SOON, present.get().chain().getFirst(), clock)) {
            renew(names, present.get(), clock);
        }
        return read();
    }

    private void make(List<HostName> names, Clock clock) {
        rewrite(false, keytool -> {
            makeAuthority(keytool, names, clock);
            makeCertificate(keytool, names, clock);
        });
        LOG.info("The certificate for other devices is new, and so is the authority that vouches for it: {}", path);
    }

    /** An authority that would end before what it vouches for is replaced too. */
    private void renew(List<HostName> names, CertificateWithKey present, Clock clock) {
        if (endsWithin(Duration.ofDays(DAYS), present.chain().getLast(), clock)) {
            make(names, clock);
            return;
        }
        rewrite(true, keytool -> {
            keytool.delete(BOX);
            makeCertificate(keytool, names, clock);
        });
        LOG.info("The certificate for other devices was renewed; devices that trust its authority go on");
    }

    private static void makeAuthority(Keytool keytool, List<HostName> names, Clock clock) {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        keytool.make(
                AUTHORITY,
                "CN=Story Corner authority " + day,
                clock.instant().minus(OTHER_CLOCKS),
                AUTHORITY_DAYS,
                List.of(
                        "-ext",
                        "bc:critical=ca:true,pathlen:0",
                        "-ext",
                        "ku:critical=keyCertSign",
                        "-ext",
                        NameConstraints.OID + ":critical=" + new NameConstraints(names).der()));
    }

    private static void makeCertificate(Keytool keytool, List<HostName> names, Clock clock) {
        keytool.make(
                BOX,
                "CN=Story Corner",
                clock.instant().minus(OTHER_CLOCKS),
                DAYS,
                List.of(
                        "-signer",
                        AUTHORITY,
                        "-ext",
                        "bc:critical=ca:false",
                        "-ext",
                        "ku:critical=digitalSignature",
                        "-ext",
                        "eku=serverAuth",
                        "-ext",
                        "san=" + alternativeNames(names)));
    }

    private static String alternativeNames(List<HostName> names) {
        return names.stream()
                .map(name -> (name.isAddress() ? "ip:" : "dns:") + name.text())
                .collect(Collectors.joining(","));
    }

    /** The work of the tool, which writes files that others may read, happens in a folder that nobody else can open. */
    private void rewrite(boolean fromPresent, Consumer<Keytool> work) {
        try {
            var workshop = Files.createTempDirectory(folder(), "network");
            var unfinished = workshop.resolve("store");
            try {
                if (fromPresent) {
                    Files.copy(path, unfinished);
                }
                work.accept(new Keytool(unfinished));
                new NewFile(path, true).write(out -> Files.copy(unfinished, out));
            } finally {
                Files.deleteIfExists(unfinished);
                Files.delete(workshop);
            }
        } catch (IOException notWritten) {
            throw new BoxRefusedException(
                    "The certificate for other devices can't be written beside the key file, as " + path, notWritten);
        }
    }

    private CertificateWithKey read() {
        try {
            if (new SecretFile(path).isOpenToOthers()) {
                throw new BoxRefusedException("The file with the key for other devices, " + path
                        + ", is open to every user of this machine; expected mode 0600");
            }
            var keyStore = KeyStore.getInstance(path.toFile(), PASSWORD);
            if (!(keyStore.getEntry(BOX, new PasswordProtection(PASSWORD)) instanceof PrivateKeyEntry box)) {
                throw damaged();
            }
            var chain = Stream.of(box.getCertificateChain())
                    .map(X509Certificate.class::cast)
                    .toList();
            return new CertificateWithKey(chain, box.getPrivateKey());
        } catch (AccessDeniedException ofAnotherUser) {
            throw new BoxRefusedException(
                    "The file with the certificate for other devices, " + path + ", can't be read by this user");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException notOurs) {
            throw damaged();
        }
    }

    private Path folder() {
        return Objects.requireNonNull(path.getParent(), "an absolute path");
    }

    private BoxRefusedException damaged() {
        return new BoxRefusedException("The file with the certificate for other devices, " + path
                + ", can't be read. Put it back from a copy, or delete it: the box then makes a new one,"
                + " which every device has to be told to trust again.");
    }

    private static boolean endsWithin(Duration time, X509Certificate certificate, Clock clock) {
        return certificate.getNotAfter().toInstant().isBefore(clock.instant().plus(time));
    }

    private static boolean isFor(List<HostName> names, CertificateWithKey made) {
        try {
            return Set.copyOf(names).equals(named(made.chain().getFirst()));
        } catch (CertificateParsingException notOurs) {
            return false;
        }
    }

    /** Each of its alternative names is a list of the kind and the name itself. */
    private static Set<HostName> named(X509Certificate certificate) throws CertificateParsingException {
        var names =
                Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        return names.stream()
                .map(name -> name.get(1))
                .filter(String.class::isInstance)
                .flatMap(name -> HostName.parse((String) name).stream())
                .collect(Collectors.toSet());
    }
}
