package org.storycorner.handover;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The months that a report is about: from its first one to the present one. */
public enum Period {
    THIS_MONTH,
    LAST_3_MONTHS,
    LAST_12_MONTHS,
    /** From April on, as in the United Kingdom. */
    FINANCIAL_YEAR,
    ALL;

    private static final YearMonth BEFORE_EVERYTHING = YearMonth.of(1970, 1);

    /** Its name in messages and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Period> parse(String key) {
        return Arrays.stream(values())
                .filter(period -> period.key().equals(key))
                .findFirst();
    }

    public YearMonth first(YearMonth now) {
        return switch (this) {
            case THIS_MONTH -> now;
            case LAST_3_MONTHS -> now.minusMonths(2);
            case LAST_12_MONTHS -> now.minusMonths(11);
            case FINANCIAL_YEAR ->
                now.withMonth(Month.APRIL.getValue()).minusYears(now.getMonthValue() < Month.APRIL.getValue() ? 1 : 0);
            case ALL -> BEFORE_EVERYTHING;
        };
    }
}
