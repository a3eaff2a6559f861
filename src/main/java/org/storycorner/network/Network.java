package org.storycorner.network;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;

/** How other devices reach this box while it runs. */
public final class Network {

    /**
     * What other devices meet.
     *
     * @param addresses the box's first page under each of its names, the usual one first
     */
    public record OtherDevices(List<String> addresses, BoxCertificate certificate) {
        public OtherDevices {
            addresses = List.copyOf(addresses);
        }
    }

    private final Optional<OtherDevices> otherDevices;
    private final Optional<OtherDevicesDoor> door;

    private Network(Optional<OtherDevices> otherDevices, Optional<OtherDevicesDoor> door) {
        this.otherDevices = otherDevices;
        this.door = door;
    }

    /** Only the browser on the box itself. */
    static Network closed() {
        return new Network(Optional.empty(), Optional.empty());
    }

    static Network open(OtherDevicesToo settings, Path keyFile, Clock clock) {
        var own = settings.certificate();
        var identity = own.orElseGet(() -> CertificateFile.beside(keyFile).validFor(settings.names(), clock));
        var shown = own.isPresent() ? BoxCertificate.ofVenue(identity) : BoxCertificate.ofBox(identity);
        return new Network(
                Optional.of(new OtherDevices(settings.addresses(), shown)),
                Optional.of(new OtherDevicesDoor(settings.port(), identity)));
    }

    /** Empty when only the browser on the box itself reaches it. */
    public Optional<OtherDevices> otherDevices() {
        return otherDevices;
    }

    Optional<OtherDevicesDoor> door() {
        return door;
    }
}
