package org.storycorner.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps somebody out of the screen that is shown, each with the part of the page where it was found.
 *
 * @param axe rules of axe that are broken
 * @param small targets under 12.7 mm or 48 px, and cards under 20 mm
 * @param near targets with less than 2.5 mm between them
 * @param clipped text that its box or the screen cuts off, and pictures that did not load
 * @param overlapping text that lies on other text
 * @param sideways pixels by which the page scrolls to the side
 */
public record Barriers(
        List<String> axe,
        List<String> small,
        List<String> near,
        List<String> clipped,
        List<String> overlapping,
        List<String> sideways) {

    /** No size of its own: what the kiosk's screens have, in millimetres. */
    private static final int A_FINGER = 0;

    private static final String TOO_SMALL = """
            smallest => {
              const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
              const targets = 'button, a.big-button, vaadin-checkbox, vaadin-text-field, vaadin-text-area, video';
              return [...document.querySelectorAll(targets)]
                .filter(target => target.checkVisibility({visibilityProperty: true}))
                .filter(target => {
                  const least = (smallest || (target.matches('.card-tile') ? 20 * mm : Math.max(48, 12.7 * mm))) - 0.1;
                  const box = target.getBoundingClientRect();
                  return box.height < least || box.width < least;
                })
                .map(target => target.outerHTML.slice(0, 160));
            }""";

    /** Of the panel that lies on top, or of the screen; what stays put while that scrolls is compared within itself only. */
    private static final String TOO_NEAR = """
            () => {
              const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
              const layers = '.screen-foot, .comfort-bar, .keyboard, .panel-buttons, [data-panel], main';
              const kinds = 'button, a.big-button, vaadin-checkbox, vaadin-text-field, vaadin-text-area, video';
              const top = [...document.querySelectorAll('[data-panel]')].at(-1) ?? document;
              const targets = [...top.querySelectorAll(kinds)]
                .filter(target => target.checkVisibility({visibilityProperty: true}))
                .map(target => ({target, layer: target.closest(layers), box: target.getBoundingClientRect()}));
              const name = ({target}) => target.outerHTML.slice(0, 160);
              return targets.flatMap((one, at) => targets.slice(at + 1)
                .filter(other => other.layer === one.layer && !one.target.contains(other.target))
                .map(other => {
                  const beside = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
                  const beneath = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
                  return {other, gap: Math.max(beside, beneath)};
                })
                .filter(({gap}) => gap < 2.5 * mm - 0.1)
                .map(({other, gap}) => `${(gap / mm).toFixed(1)} mm from ${name(one)} to ${name(other)}`));
            }""";

    /**
     * The lines of all visible text, and from them what sticks out of a box that does not scroll and what lies on other
     * text. What stays put while the page scrolls (foot, bar, keyboard, panel and its buttons) is compared within itself only. Lines are
     * taken without their outer quarters, as accents and the swashes of Nastaliq may reach into the next line's room, and
     * without the space that hangs out at a line's end where spaces are kept.
     */
    private static final String LINES = """
            () => {
              const layers = '.screen-foot, .comfort-bar, .keyboard, .panel-buttons, [data-panel], main';
              const hidden = 'script, style, noscript, vaadin-connection-indicator, .visually-hidden, [inert], option';
              const top = [...document.querySelectorAll('[data-panel]')].at(-1) ?? document.body;
              const lines = [];
              const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
              const isAway = part => part && (getComputedStyle(part).clipPath === 'inset(50%)' || isAway(part.parentElement));
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const parent = node.parentElement;
                if (isAway(parent)) continue;
                if (!node.data.trim() || parent.closest(hidden) || !parent.checkVisibility({visibilityProperty: true})) continue;
                const style = getComputedStyle(parent);
                const space = style.whiteSpace === 'pre-wrap' ? parseFloat(style.fontSize) / 3 : 0;
                const range = new Range();
                range.selectNodeContents(node);
                for (const box of range.getClientRects()) {
                  if (box.width < 2 || box.height < 2) continue;
                  const quarter = box.height / 4;
                  lines.push({node, parent, layer: parent.closest(layers), left: box.left + 1 + space, right: box.right - 1 - space,
                    top: box.top + quarter, bottom: box.bottom - quarter});
                }
              }
              const said = line => line.parent.outerHTML.slice(0, 160);
              const clipped = new Set(), overlapping = new Set();
              for (const line of lines) {
                if (line.left < 0 || line.right > innerWidth) clipped.add(said(line));
                const box = line.parent.closest('button, a.big-button, .part, .card, .panel')?.getBoundingClientRect();
                if (box && (line.left < box.left || line.right > box.right || line.top < box.top || line.bottom > box.bottom)) {
                  clipped.add(said(line));
                }
              }
              for (let one = 0; one < lines.length; one++) {
                for (let other = one + 1; other < lines.length; other++) {
                  const a = lines[one], b = lines[other];
                  if (a.node !== b.node && a.layer === b.layer
                      && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
                    overlapping.add(said(a) + ' on ' + said(b));
                  }
                }
              }
              for (const part of top.querySelectorAll('h1, h2, p, button, dt, dd, span:not(.visually-hidden):not(.icon)')) {
                if (part.offsetParent && part.clientWidth > 0 && !isAway(part) && part.scrollWidth > part.clientWidth + 1) {
                  clipped.add(part.outerHTML.slice(0, 160));
                }
              }
              for (const picture of document.images) {
                if (!picture.complete || picture.naturalWidth === 0) clipped.add('not loaded: ' + picture.src);
              }
              return [[...clipped], [...overlapping]];
            }""";

    private static final String SIDEWAYS = """
            () => {
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              return wide > 0 ? [wide + ' px'] : [];
            }""";

    public Barriers {
        axe = List.copyOf(axe);
        small = List.copyOf(small);
        near = List.copyOf(near);
        clipped = List.copyOf(clipped);
        overlapping = List.copyOf(overlapping);
        sideways = List.copyOf(sideways);
    }

    /** All of them on the screen that is shown. */
    static Barriers on(Page page) {
        return shaped(page, Axe.violations(page), A_FINGER, near(page));
    }

    /** All of them on a page of the console, whose targets are smaller: 44 px, as WCAG's AAA asks. */
    static Barriers atADesk(Page page) {
        return shaped(page, Axe.violations(page), 44, List.of());
    }

    /** Without axe: what follows from shape and place alone, and takes next to no time. */
    static Barriers inShape(Page page) {
        return shaped(page, List.of(), A_FINGER, near(page));
    }

    private static List<String> near(Page page) {
        return texts(page.evaluate(TOO_NEAR));
    }

    private static Barriers shaped(Page page, List<String> axe, int smallest, List<String> near) {
        var lines = (List<?>) page.evaluate(LINES);
        return new Barriers(
                axe,
                texts(page.evaluate(TOO_SMALL, smallest)),
                near,
                texts(lines.getFirst()),
                texts(lines.getLast()),
                texts(page.evaluate(SIDEWAYS)));
    }

    /** All that was found, each after its kind. */
    public List<String> all() {
        return Stream.of(
                        named("axe", axe),
                        named("too small", small),
                        named("too near", near),
                        named("clipped", clipped),
                        named("overlapping", overlapping),
                        named("scrolls sideways", sideways))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> named(String kind, List<String> found) {
        return found.stream().map(one -> kind + ": " + one).toList();
    }

    private static List<String> texts(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
