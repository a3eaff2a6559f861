package org.storycorner.venue;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name under which a device can be reached: a host name, or an IPv4 or IPv6 address.
 *
 * @param text in small letters; an IPv6 address with all of its eight groups and without brackets
 */
public record HostName(String text) {

    private static final int MOST = 253;
    private static final Pattern CHARACTERS = Pattern.compile("[a-z0-9.:-]+");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*" + LABEL);
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?[0-9]+");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");

    public HostName {
        if (!Optional.of(text).equals(written(text))) {
            throw new IllegalArgumentException("Not the name or the address of a device");
        }
    }

    /** The name in this text; empty for anything else, such as one with a port, or an address of many devices. */
    public static Optional<HostName> parse(String typed) {
        return written(typed).map(HostName::new);
    }

    /** The name in the {@code Host} of a request, where an IPv6 address has brackets. */
    public static Optional<HostName> ofRequest(String host) {
        return parse(host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host);
    }

    /** Whether it is an IPv4 or IPv6 address. */
    public boolean isAddress() {
        return address(text).isPresent();
    }

    /** As it stands in a web address. */
    public String inWebAddress() {
        return text.contains(":") ? "[" + text + "]" : text;
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<String> written(String typed) {
        var text = typed.toLowerCase(Locale.ROOT);
        if (text.length() > MOST || !CHARACTERS.matcher(text).matches()) {
            return Optional.empty();
        }
        return text.contains(":") || ENDS_IN_A_NUMBER.matcher(text).matches()
                ? address(text).map(InetAddress::getHostAddress)
                : Optional.of(text).filter(NAME.asMatchPredicate());
    }

    /** Of one device; nobody is asked for it. */
    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(text)
                    .filter(one ->
                            one.contains(":") || FOUR_NUMBERS.matcher(one).matches())
                    .map(InetAddress::ofLiteral)
                    .filter(one -> !one.isAnyLocalAddress() && !one.isMulticastAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
