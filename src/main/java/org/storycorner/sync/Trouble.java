package org.storycorner.sync;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;

/** Why something was not delivered, each with a plain sentence that names nobody and holds no content. */
public enum Trouble {
    NO_DESTINATION("No destination is set: stories wait on this box."),
    NO_CONNECTION("There is no connection to the server.", " It is tried again by itself."),
    NOT_TRUSTED("The server's certificate is not trusted, so nothing is sent. Check the address and the box's clock."),
    TIMED_OUT("The server did not answer in time.", " It is tried again by itself."),
    CONNECTION_LOST("The connection broke off.", " It is tried again by itself."),
    NOT_OPENROSA(
            "Something else answered instead of the server, such as a Wi-Fi sign-in page. Check the network and the"
                    + " address."),
    BUSY("The server is busy.", " It is tried again by itself."),
    SERVER_ERROR("The server has a fault.", " It is tried again by itself."),
    UNKNOWN_ANSWER("The server gave an answer that is not understood.", " It is tried again by itself."),
    UNEXPECTED("Sending failed because of a fault in this box; the log says more.", " It is tried again by itself."),
    SIGN_IN_REFUSED("The server refuses the user name and password, or this user may not send. Correct them, then send"
            + " again."),
    SIGN_IN_NOT_OFFERED(
            "The server does not offer the sign-in that venue.yaml names: basic, or digest with qop=auth by MD5"
                    + " or SHA-256. Change it here or there, then start the box again."),
    ADDRESS_UNKNOWN("The server knows no such address. Correct the address, then send again."),
    FORM_MISSING("The server does not have this version of the form. Upload forms/xform/story.xml and publish it, then"
            + " send again."),
    FORM_CLOSED("The server has closed the form. Open it for submissions there, then send again."),
    REFUSED("The server refuses this story as it is. It stays on this box; pass it on by hand."),
    CONFLICT("The server says that it has another story with this number. Look there whether this story has arrived."),
    REFUSES_ALL(
            "The server has refused several stories in a row for the same reason, so the others wait here. Look at the"
                    + " stories that were put aside and at the server, then send again."),
    PARTLY_DELIVERED(
            "The server has the text of this story, but did not confirm all that is attached to it. Look there what"
                    + " is missing, and pass it on by hand."),
    TOO_LARGE("This story is larger than the server takes. It stays on this box; pass it on by hand.");

    private final String sentence;
    private final String next;

    Trouble(String sentence) {
        this(sentence, "");
    }

    Trouble(String sentence, String next) {
        this.sentence = sentence;
        this.next = next;
    }

    /** Whether the server itself was not reached, so that a look now and then tells when it is back. */
    boolean isUnreachable() {
        return switch (this) {
            case NO_CONNECTION, NOT_TRUSTED, TIMED_OUT, CONNECTION_LOST, NOT_OPENROSA -> true;
            case NO_DESTINATION,
                    BUSY,
                    SERVER_ERROR,
                    UNKNOWN_ANSWER,
                    UNEXPECTED,
                    SIGN_IN_REFUSED,
                    SIGN_IN_NOT_OFFERED,
                    ADDRESS_UNKNOWN,
                    FORM_MISSING,
                    FORM_CLOSED,
                    REFUSED,
                    CONFLICT,
                    REFUSES_ALL,
                    PARTLY_DELIVERED,
                    TOO_LARGE -> false;
        };
    }

    /** Whether a story that met with it may have arrived for all that. */
    boolean leavesDoubt() {
        return switch (this) {
            case TIMED_OUT,
                    CONNECTION_LOST,
                    NOT_OPENROSA,
                    SERVER_ERROR,
                    UNKNOWN_ANSWER,
                    UNEXPECTED,
                    CONFLICT,
                    PARTLY_DELIVERED -> true;
            case NO_DESTINATION,
                    NO_CONNECTION,
                    NOT_TRUSTED,
                    BUSY,
                    SIGN_IN_REFUSED,
                    SIGN_IN_NOT_OFFERED,
                    ADDRESS_UNKNOWN,
                    FORM_MISSING,
                    FORM_CLOSED,
                    REFUSED,
                    REFUSES_ALL,
                    TOO_LARGE -> false;
        };
    }

    /** What it means and what happens next or is to be done, in English. */
    public String sentence() {
        return sentence + next;
    }

    /** The same to somebody who only looks, and may have mistyped the address: nothing is promised. */
    String finding() {
        return sentence;
    }

    /** The trouble behind a failed exchange; its message is left behind, as it may hold the address. */
    static Trouble of(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(GeneralSecurityException.class::isInstance)) {
            return NOT_TRUSTED;
        }
        if (causes.stream()
                .anyMatch(cause -> cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException)) {
            return NO_CONNECTION;
        }
        if (causes.stream().anyMatch(HttpTimeoutException.class::isInstance)) {
            return TIMED_OUT;
        }
        return CONNECTION_LOST;
    }
}
