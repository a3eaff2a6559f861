package org.storycorner.queue;

import java.time.YearMonth;
import java.util.List;

/**
 * How many stories were told in one month, about the same services and with the same kind of helper; counted also once
 * their content is erased.
 *
 * @param month in UTC, as an erased story knows it
 * @param services ids, in the order chosen; a story about several is here once
 * @param helper the helper's role, or {@code NONE}
 * @param withdrawn whether the people took these stories back
 */
public record ToldCount(YearMonth month, List<String> services, String helper, boolean withdrawn, long stories) {
    public ToldCount {
        services = List.copyOf(services);
    }
}
