package org.storycorner.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.storycorner.venue.HostName;
import org.storycorner.venue.NetworkSettings;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;
import org.storycorner.venue.NetworkSettings.ThisDeviceOnly;

/**
 * The box answers to its own names only: a page elsewhere can't reach it under a name that it made up (DNS rebinding). The
 * names for other devices count only where these come in, encrypted: no neighbour can lend such a name to the plain address
 * on the box itself.
 */
final class OwnNames implements HttpFirewall {

    private static final Set<String> THIS_DEVICE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final StrictHttpFirewall here = new StrictHttpFirewall();
    private final StrictHttpFirewall otherDevices = new StrictHttpFirewall();

    OwnNames(NetworkSettings network) {
        var names = namesFor(network);
        here.setAllowedHostnames(THIS_DEVICE::contains);
        otherDevices.setAllowedHostnames(
                host -> HostName.ofRequest(host).filter(names::contains).isPresent());
    }

    /** Whether this came in where other devices do: the other place has no encryption. */
    static boolean isFromOtherDevice(HttpServletRequest request) {
        return request.isSecure();
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (isFromOtherDevice(request) ? otherDevices : here).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return here.getFirewalledResponse(response);
    }

    private static List<HostName> namesFor(NetworkSettings network) {
        return switch (network) {
            case ThisDeviceOnly none -> List.of();
            case OtherDevicesToo open -> open.names();
        };
    }
}
