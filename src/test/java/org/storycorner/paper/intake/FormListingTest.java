package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that wait and the stacks that came, page by page; with a hundred thousand as quickly as with a thousand. */
class FormListingTest {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int A_PAGE = 25;

    /** A listing that read every form would take a hundred times as long. */
    private static final double AT_MOST_TIMES = 10;

    /** Stacks are few, and none of their rows has much in it: those are read through. */
    private static final Duration MOST_FOR_STACKS = Duration.ofMillis(500);

    @TempDir
    static Path folder;

    private static PaperBox few;
    private static PaperBox many;

    @BeforeAll
    static void fill() {
        few = filled(folder.resolve("few"), FEW);
        many = filled(folder.resolve("many"), MANY);
    }

    @AfterAll
    static void close() {
        few.close();
        many.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesHoldEveryFormThatWaitsOnceInTheirOrder(boolean newestFirst) {
        var oldestFirst = few.forms.toReview();

        var listed = allPages(FormSearch.ALL.fromTheNewest(newestFirst), 7);

        assertThat(listed).isEqualTo(newestFirst ? oldestFirst.reversed() : oldestFirst);
        assertThat(listed).hasSize(FEW - FEW / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SER0-0123", "ser00123", " sero 0123 / 1"})
    void findsAFormByItsNumberHoweverItIsTyped(String typed) {
        assertThat(few.forms
                        .page(FormSearch.ALL.numbered(typed), Optional.empty(), A_PAGE)
                        .forms())
                .extracting(FormCopy::serial)
                .containsExactly("SER00123");
    }

    @Test
    void findsNoFormThatIsDealtWith() {
        assertThat(few.forms
                        .page(FormSearch.ALL.numbered("SER00120"), Optional.empty(), A_PAGE)
                        .forms())
                .isEmpty();
    }

    @Test
    void pagesOfNumbersThatBeginAlikeHoldEachOfThemOnce() {
        assertThat(allPages(FormSearch.ALL.numbered("SER001"), 7))
                .hasSize(90)
                .isSortedAccordingTo(Comparator.comparing(FormCopy::serial));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageInTheMiddleIsAsQuickAmongMany(boolean newestFirst) {
        var search = FormSearch.ALL.fromTheNewest(newestFirst);

        double inFew = best(() -> few.forms.page(search, middle(few, FEW), A_PAGE));
        double inMany = best(() -> many.forms.page(search, middle(many, MANY), A_PAGE));

        assertThat(inMany / inFew).isLessThan(AT_MOST_TIMES);
    }

    @Test
    void aNumberIsFoundAsQuicklyAmongMany() {
        var search = FormSearch.ALL.numbered("SER001");

        double inFew = best(() -> few.forms.page(search, Optional.empty(), A_PAGE));
        double inMany = best(() -> many.forms.page(search, Optional.empty(), A_PAGE));

        assertThat(inMany / inFew).isLessThan(AT_MOST_TIMES);
    }

    @Test
    void pagesOfStacksHoldEachOfThemOnceTheLastOneFirst() {
        var listed = new ArrayList<Batch>();
        var page = few.intake.page(Optional.empty(), 9);
        listed.addAll(page.batches());
        while (page.next().isPresent()) {
            page = few.intake.page(page.next(), 9);
            listed.addAll(page.batches());
        }

        assertThat(listed)
                .hasSize(FEW)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Batch::begun).reversed());
    }

    @Test
    void aPageOfStacksIsThereAtOnceAmongMany() {
        var middle = many.intake.page(Optional.empty(), MANY / 2).next();

        double took = best(() -> many.intake.page(middle, A_PAGE));

        assertThat(Duration.ofNanos((long) took)).isLessThan(MOST_FOR_STACKS);
    }

    private static Optional<FormCopy> middle(PaperBox paper, int forms) {
        var page = paper.forms.page(FormSearch.ALL.numbered("SER%05d".formatted(forms / 2 + 1)), Optional.empty(), 1);
        return Optional.of(page.forms().getFirst());
    }

    private static List<FormCopy> allPages(FormSearch search, int size) {
        var all = new ArrayList<FormCopy>();
        var page = few.forms.page(search, Optional.empty(), size);
        all.addAll(page.forms());
        while (page.next().isPresent()) {
            assertThat(page.forms()).hasSize(size);
            page = few.forms.page(search, page.next(), size);
            all.addAll(page.forms());
        }
        return all;
    }

    /** The quickest of many, as anything else may run beside this test; nanoseconds. */
    private static double best(Supplier<?> work) {
        return IntStream.range(0, 30)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    assertThat(work.get()).isNotNull();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    /** Three forms come at the same moment; every tenth one is dealt with. */
    private static PaperBox filled(Path folder, int count) {
        var paper = new PaperBox(folder);
        paper.box.jdbc().sql("""
                INSERT INTO paper_form (id, serial, copy, form, version, language, service, pages, begun, state)
                SELECT CAST('019ab000-0000-7000-8000-' || LPAD(MOD(x * 7919, 1000003), 12, '0') AS UUID),
                    'SER' || LPAD(MOD(x, 100000), 5, '0'), 1 + x / 100000, 'story', 1, 'en', 'a-service', 3,
                    DATEADD(SECOND, x / 3, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z'),
                    CASE MOD(x, 10) WHEN 0 THEN 'QUEUED' ELSE 'TO_REVIEW' END
                FROM SYSTEM_RANGE(1, :count)
                """).param("count", count).update();
        paper.box.jdbc().sql("""
                INSERT INTO paper_batch (id, begun, who)
                SELECT RANDOM_UUID(), DATEADD(SECOND, x / 3, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z'), 'anna'
                FROM SYSTEM_RANGE(1, :count)
                """).param("count", count).update();
        return paper;
    }
}
