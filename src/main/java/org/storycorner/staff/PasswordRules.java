package org.storycorner.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.storycorner.staff.AccountChange.Why;
import org.storycorner.venue.Venue;

/**
 * Which passwords people may choose: long enough, and not among the first that somebody would try. Nothing is said about
 * digits or signs, as such rules make passwords worse (NIST SP 800-63B).
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** The estimator's work grows with the square of the length; what is only good further on is good enough. */
    private static final int LOOKED_AT = 64;

    /** 10⁸ guesses: the estimator's third level of four. */
    private static final int GOOD = 3;

    private final Zxcvbn estimator = new Zxcvbn();
    private final List<String> known;

    PasswordRules(Venue venue) {
        known = List.of("story corner", "storycorner", "care opinion", "careopinion", venue.name());
    }

    /** Why this is no password for somebody of this name; empty when it is one. */
    Optional<Why> refusal(String password, AccountName name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Why.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Why.PASSWORD_LONG);
        }
        return isCommon(password, name) ? Optional.of(Why.PASSWORD_COMMON) : Optional.empty();
    }

    private boolean isCommon(String password, AccountName name) {
        var looked = password.substring(
                0, password.offsetByCodePoints(0, Math.min(LOOKED_AT, password.codePointCount(0, password.length()))));
        var inputs = new java.util.ArrayList<>(known);
        inputs.add(name.text());
        inputs.addAll(List.of(name.text().split(" ")));
        return estimator.measure(looked, inputs).getScore() < GOOD;
    }
}
