package org.storycorner.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** axe-core in the page itself, loaded once for each page: WCAG 2.2 A and AA, the contrast of AAA, and best practice. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SCRIPT = script();

    /** Half-way between two themes a label has the contrast of neither. What turns for ever is left to turn. */
    private static final String SETTLED = """
            () => {
              const moving = root => [
                ...root.getAnimations(),
                ...[...root.querySelectorAll('*')].flatMap(part => part.shadowRoot ? moving(part.shadowRoot) : []),
              ];
              const ending = moving(document).filter(one => one.effect.getComputedTiming().endTime < Infinity);
              return Promise.all(ending.map(one => one.finished.catch(() => {}))).then(() => {});
            }""";

    /**
     * A target that lies half under the foot, where the page happens to stand, is scrolled into the middle of the screen and
     * looked at once more: people do that too.
     */
    private static final String RUN = """
            async rules => {
              const found = await window.axe.run(document, {runOnly: rules, resultTypes: ['violations']});
              for (const rule of found.violations.filter(rule => rule.id === 'target-size')) {
                const small = [];
                for (const node of rule.nodes) {
                  const target = document.querySelector(node.target[0]);
                  target?.scrollIntoView({block: 'center', behavior: 'instant'});
                  const again = target && await window.axe.run(target, {runOnly: {type: 'rule', values: ['target-size']}});
                  if (!again || again.violations.length > 0) small.push(node);
                }
                rule.nodes = small;
              }
              const violations = found.violations.filter(rule => rule.nodes.length > 0);
              return {
                violations: violations.map(rule => rule.id + ' ' + rule.nodes[0].html.slice(0, 200)),
                passes: found.passes.map(rule => rule.id),
              };
            }""";

    private Axe() {}

    /** What the page breaks once it stands still: each rule with the first part that breaks it. */
    static List<String> violations(Page page) {
        return run(page, "violations");
    }

    /** The rules that the page keeps. */
    static List<String> passes(Page page) {
        return run(page, "passes");
    }

    private static List<String> run(Page page, String kind) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        Look.awaitQuiet(page);
        page.evaluate(SETTLED);
        var found = (Map<?, ?>) page.evaluate(RUN, RULES);
        return ((List<?>) Objects.requireNonNull(found.get(kind)))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js is not on the class path; axe-core's jar brings it");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
