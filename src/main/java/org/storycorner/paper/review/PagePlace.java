package org.storycorner.paper.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.PageOrder;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.print.PrintOrder;

/**
 * Where a page may belong: a page of a form that waits.
 *
 * @param code what the page's code says, or would say
 */
public record PagePlace(FormCopy form, PageCode code) {

    /** By which it is chosen. */
    public String id() {
        return form.id() + "/" + code.page() + code.layout();
    }

    /** The pages that this form lacks; a place twice where a page of that number may have been printed in two ways. */
    static List<PagePlace> lacking(FormCopy form, List<ScannedPage> pages) {
        var here = pages.stream().map(ScannedPage::page).collect(Collectors.toUnmodifiableSet());
        return Forms.find(form.form(), form.version())
                .map(of -> orders(of.order(), form.pages(), pages).stream()
                        .flatMap(letters -> places(form, letters, here))
                        .distinct()
                        .sorted((one, other) ->
                                Integer.compare(one.code().page(), other.code().page()))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<PagePlace> places(FormCopy form, String letters, Set<Integer> here) {
        return IntStream.rangeClosed(1, form.pages())
                .filter(page -> !here.contains(page))
                .mapToObj(page -> new PagePlace(
                        form,
                        new PageCode(
                                form.form(),
                                form.version(),
                                letters.charAt(page - 1),
                                page,
                                form.pages(),
                                form.serial(),
                                form.service(),
                                form.language())));
    }

    /** The letters of every print that has as many pages and these among them. */
    private static Set<String> orders(PageOrder order, int count, List<ScannedPage> pages) {
        return IntStream.rangeClosed(0, PrintOrder.MOST_MORE)
                .boxed()
                .flatMap(more -> Stream.of(order.letters(more, false), order.letters(more, true)))
                .filter(letters -> letters.length() == count)
                .filter(letters -> pages.stream().allMatch(page -> letters.charAt(page.page() - 1) == page.layout()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
