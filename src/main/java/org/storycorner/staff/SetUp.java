package org.storycorner.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** The code with which the first manager is made: one for each start of the box, and none once there is a manager. */
@Component
public class SetUp {

    private final AccountTable table;
    private final String code;

    SetUp(AccountTable table, RandomGenerator random) {
        this.table = table;
        this.code = OneTimeCode.next(random);
    }

    /** The code, for whoever started the box; empty when there is a manager. Never for a log, a page or an answer to a browser. */
    public Optional<String> code() {
        return isOpen() ? Optional.of(code) : Optional.empty();
    }

    /** Whether the first manager is still to be made. */
    public boolean isOpen() {
        return table.managers() == 0;
    }

    boolean isCode(String typed) {
        return isOpen()
                && MessageDigest.isEqual(
                        OneTimeCode.bare(typed).getBytes(UTF_8),
                        OneTimeCode.bare(code).getBytes(UTF_8));
    }
}
