package org.storycorner.network;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.storycorner.venue.HostName;

/**
 * The certificate extension (RFC 5280, 4.2.1.10) that lets an authority vouch for these names and for no other: a tablet that
 * trusts it is not open to whoever takes the box and its key.
 */
record NameConstraints(List<HostName> names) {

    static final String OID = "2.5.29.30";

    /** Kinds of which no name is permitted are not restricted at all; these stand for nobody (RFC 2606, RFC 5737). */
    private static final String NO_NAME = "invalid";

    private static final String NO_ADDRESS = "192.0.2.0";

    private static final int SEQUENCE = 0x30;
    private static final int PERMITTED = 0xA0;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;

    /** Its DER, as hexadecimal digits. */
    String der() {
        var permitted = new ByteArrayOutputStream();
        permitted.writeBytes(dnsName(NO_NAME));
        permitted.writeBytes(address(NO_ADDRESS));
        for (var name : names) {
            permitted.writeBytes(name.isAddress() ? address(name.text()) : dnsName(name.text()));
        }
        return HexFormat.of().formatHex(value(SEQUENCE, value(PERMITTED, permitted.toByteArray())));
    }

    private static byte[] dnsName(String name) {
        return value(SEQUENCE, value(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII)));
    }

    /** An address is followed by its mask; all of it counts. */
    private static byte[] address(String text) {
        var address = InetAddress.ofLiteral(text).getAddress();
        var masked = Arrays.copyOf(address, 2 * address.length);
        Arrays.fill(masked, address.length, masked.length, (byte) 0xFF);
        return value(SEQUENCE, value(IP_ADDRESS, masked));
    }

    private static byte[] value(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length > 0xFF) {
            out.write(0x82);
            out.write(content.length >> 8);
        } else if (content.length > 0x7F) {
            out.write(0x81);
        }
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
