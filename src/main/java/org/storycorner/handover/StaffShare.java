package org.storycorner.handover;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.queue.ToldCount;
import org.storycorner.story.Helper;
import org.storycorner.venue.ShareRule;

/**
 * How many stories were told with whom, and how many of them by staff as the venue's rule counts it. A story about several
 * services is one story here, and one of each of them.
 *
 * @param counts only of stories that count for the rule
 */
public record StaffShare(ShareRule rule, List<ToldCount> counts) {

    /** Whom a story may be told with, as the counts name it: nobody, then each role. */
    public static final List<String> WITH = Stream.concat(
                    Stream.of("NONE"), Stream.of(Helper.values()).map(Helper::name))
            .toList();

    public StaffShare {
        counts = counts.stream().filter(count -> rule.counts(count.withdrawn())).toList();
    }

    public long all() {
        return stories(counts.stream());
    }

    public long byStaff() {
        return stories(counts.stream().filter(count -> rule.isByStaff(count.helper())));
    }

    /** One of {@link #WITH}. */
    public long with(String helper) {
        return stories(counts.stream().filter(count -> count.helper().equals(helper)));
    }

    /** 0 to 100. */
    public double percent() {
        return all() == 0 ? 0 : 100.0 * byStaff() / all();
    }

    public boolean isWithinRule() {
        return rule.allows(byStaff(), all());
    }

    /** Ids of the services that stories were told about, in the order of the alphabet. */
    public List<String> services() {
        return counts.stream()
                .flatMap(count -> count.services().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public StaffShare about(String service) {
        return new StaffShare(
                rule,
                counts.stream()
                        .filter(count -> count.services().contains(service))
                        .toList());
    }

    /** Of stories whose teller was not sure which service they are about. */
    public StaffShare aboutNone() {
        return new StaffShare(
                rule,
                counts.stream().filter(count -> count.services().isEmpty()).toList());
    }

    /** Each month in which a story was told, the first one first. */
    public SortedMap<YearMonth, StaffShare> byMonth() {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        ToldCount::month,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), month -> new StaffShare(rule, month))));
    }

    private static long stories(Stream<ToldCount> counted) {
        return counted.mapToLong(ToldCount::stories).sum();
    }
}
