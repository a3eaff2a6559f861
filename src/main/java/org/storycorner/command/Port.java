package org.storycorner.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import picocli.CommandLine.TypeConversionException;

/** A TCP port of this device; 0 for any free one. */
record Port(int number) {

    Port {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + number);
        }
    }

    static Port parse(String text) {
        try {
            return new Port(Integer.parseInt(text));
        } catch (IllegalArgumentException notAPort) {
            throw new TypeConversionException("expected a number from 0 to 65535, found '" + text + "'");
        }
    }

    /** Whether something else listens there already. */
    boolean isTaken() {
        try (var probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }

    static CommandRefusedException taken(int number) {
        return new CommandRefusedException(
                Exit.PORT_IN_USE,
                "Port " + number + " can't be used, most likely because another program uses it;"
                        + " choose another one with --port.");
    }

    /** The port of {@code venue.yaml}, which is opened after the other one. */
    static CommandRefusedException takenForOtherDevices(int number) {
        return new CommandRefusedException(
                Exit.PORT_IN_USE,
                "Port " + number
                        + ", at which other devices are to reach this box, can't be used, most likely because the"
                        + " kiosk itself or another program uses it; choose another one in venue.yaml, under network.");
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
