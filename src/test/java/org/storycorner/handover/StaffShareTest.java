package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.storycorner.queue.ToldCount;
import org.storycorner.venue.ShareRule;
import org.storycorner.venue.ShareRule.Per;

class StaffShareTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void countsAStoryAboutTwoServicesOnceInAllAndOnceForEach() {
        var share = share(count(OCTOBER, "STAFF", 1, "care", "lunch"), count(OCTOBER, "NONE", 9, "care"));

        assertThat(share.all()).isEqualTo(10);
        assertThat(share.byStaff()).isEqualTo(1);
        assertThat(share.percent()).isEqualTo(10);
        assertThat(share.services()).containsExactly("care", "lunch");
        assertThat(share.about("care").all()).isEqualTo(10);
        assertThat(share.about("lunch").percent()).isEqualTo(100);
    }

    @Test
    void isWithinTheRuleUpToFivePercentAndNotBeyond() {
        assertThat(share(count(OCTOBER, "STAFF", 5, "care"), count(OCTOBER, "NONE", 95, "care"))
                        .isWithinRule())
                .isTrue();
        assertThat(share(count(OCTOBER, "STAFF", 6, "care"), count(OCTOBER, "NONE", 94, "care"))
                        .isWithinRule())
                .isFalse();
        assertThat(share().isWithinRule()).isTrue();
        assertThat(share().percent()).isZero();
    }

    @Test
    void countsVolunteersAndWithdrawnStoriesOnlyWhereTheVenueSaysSo() {
        var counts = List.of(
                count(OCTOBER, "VOLUNTEER", 2, "care"),
                count(OCTOBER, "NONE", 8, "care"),
                new ToldCount(OCTOBER, List.of("care"), "STAFF", true, 10));

        var usual = new StaffShare(ShareRule.USUAL, counts);
        var strict = new StaffShare(new ShareRule(5, Per.ORGANISATION, true, true), counts);

        assertThat(usual.byStaff()).isZero();
        assertThat(usual.all()).isEqualTo(10);
        assertThat(usual.with("VOLUNTEER")).isEqualTo(2);
        assertThat(strict.byStaff()).isEqualTo(12);
        assertThat(strict.all()).isEqualTo(20);
    }

    @Test
    void tellsTheMonthsApart() {
        var months = share(count(NOVEMBER, "NONE", 3, "care"), count(OCTOBER, "STAFF", 1))
                .byMonth();

        assertThat(months.sequencedKeySet()).containsExactly(OCTOBER, NOVEMBER);
        var october = Objects.requireNonNull(months.get(OCTOBER));
        assertThat(october.byStaff()).isEqualTo(1);
        assertThat(october.aboutNone().all()).isEqualTo(1);
    }

    @Test
    void isWrittenAsLinesThatASpreadsheetTakesForNoFormula() {
        var share = share(count(OCTOBER, "STAFF", 1, "care"), count(OCTOBER, "NONE", 2, "care"));

        assertThat(ShareCsv.of(share, service -> "=SUM(\"a\",1)").lines())
                .containsExactly(
                        "month,service,name,stories,by_staff,with_none,with_family_or_friend,with_carer,with_volunteer,"
                                + "with_staff,with_interpreter",
                        "2026-10,*,*,3,1,2,0,0,0,1,0",
                        "2026-10,care,\"'=SUM(\"\"a\"\",1)\",3,1,2,0,0,0,1,0");
    }

    @Test
    void knowsWhenEachPeriodBegins() {
        assertThat(Period.THIS_MONTH.first(NOVEMBER)).isEqualTo(NOVEMBER);
        assertThat(Period.LAST_3_MONTHS.first(NOVEMBER)).isEqualTo(YearMonth.of(2026, 9));
        assertThat(Period.LAST_12_MONTHS.first(NOVEMBER)).isEqualTo(YearMonth.of(2025, 12));
        assertThat(Period.FINANCIAL_YEAR.first(NOVEMBER)).isEqualTo(YearMonth.of(2026, 4));
        assertThat(Period.FINANCIAL_YEAR.first(YearMonth.of(2027, 3))).isEqualTo(YearMonth.of(2026, 4));
        assertThat(Period.FINANCIAL_YEAR.first(YearMonth.of(2027, 4))).isEqualTo(YearMonth.of(2027, 4));
        assertThat(Period.values())
                .allSatisfy(period -> assertThat(Period.parse(period.key())).contains(period));
        assertThat(Period.parse("yesterday")).isEmpty();
    }

    private static StaffShare share(ToldCount... counts) {
        return new StaffShare(ShareRule.USUAL, List.of(counts));
    }

    private static ToldCount count(YearMonth month, String helper, long stories, String... services) {
        return new ToldCount(month, List.of(services), helper, false, stories);
    }
}
