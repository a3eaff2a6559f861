package org.storycorner.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.storycorner.queue.ToldCount;
import org.storycorner.venue.ShareRule;

/**
 * How many stories on this box were told with staff, by the venue's rule. A story about several services is one of all
 * stories, and one of each of them.
 *
 * @param byService of the services that stories were told about, by their ids
 */
public record StaffShares(Share all, Map<String, Share> byService) {

    /** So many stories of all. */
    public record Share(long byStaff, long all) {
        private static final Share NONE = new Share(0, 0);

        private Share and(Share other) {
            return new Share(byStaff + other.byStaff, all + other.all);
        }

        /** From 0 to 1; none of none is none. */
        public double part() {
            return all == 0 ? 0 : (double) byStaff / all;
        }
    }

    public StaffShares {
        byService = Map.copyOf(byService);
    }

    static StaffShares of(ShareRule rule, List<ToldCount> counts) {
        var all = Share.NONE;
        var byService = new HashMap<String, Share>();
        for (var count : counts) {
            if (rule.counts(count.withdrawn())) {
                var share = new Share(rule.isByStaff(count.helper()) ? count.stories() : 0, count.stories());
                all = all.and(share);
                count.services().forEach(service -> byService.merge(service, share, Share::and));
            }
        }
        return new StaffShares(all, byService);
    }

    /** Of the stories about the service with this id. */
    public Share about(String service) {
        return byService.getOrDefault(service, Share.NONE);
    }
}
