package org.storycorner.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What of a screen can be heard.
 *
 * @param visible how many strings can be seen, the person's own words among them
 * @param silent those that reading aloud does not speak, or makes no sound of
 */
public record Spoken(int visible, List<String> silent) {

    /** Bytes of a tenth of a second. */
    private static final int SMALLEST_SOUND = 4_410;

    /** Characters from which on a person's own words may be read in several pieces. */
    private static final int LONG = 30;

    /**
     * Found by other means than those of speech.js: all text that takes room on the screen, but for what lies under a
     * panel.
     */
    private static final String VISIBLE = """
            () => {
              const root = [...document.querySelectorAll('[data-panel]')].at(-1) ?? document.body;
              const seen = [];
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const parent = node.parentElement;
                const range = new Range();
                range.selectNodeContents(node);
                const box = range.getBoundingClientRect();
                const style = getComputedStyle(parent);
                if (parent.closest('script, style, noscript, vaadin-connection-indicator, .visually-hidden, .keyboard')) continue;
                if (box.width < 2 || box.height < 2 || style.visibility !== 'visible' || style.clip !== 'auto') continue;
                const words = parent.closest('[data-spoken]')?.dataset.spoken ?? node.data;
                for (const line of words.split('\\n')) {
                  const text = line.replace(/\\s+/g, ' ').trim();
                  if (/[\\p{L}\\p{N}]/u.test(text)) seen.push(text);
                }
              }
              for (const field of root.querySelectorAll('input:not([type=checkbox]), textarea')) {
                if (field.checkVisibility() && field.value.trim()) seen.push(field.value.replace(/\\s+/g, ' ').trim());
              }
              return [...new Set(seen)];
            }""";

    /** What reading aloud makes a sound of, and how large that sound is. */
    private static final String HEARD = """
            async () => {
              const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
              const {onTop, readingOrder, soundOf} = await import(loaded.find(name => name.includes('components/speech.js')));
              const heard = [];
              for (const piece of readingOrder(onTop())) {
                const sound = await soundOf(piece, new AbortController().signal);
                heard.push({text: piece.text, lang: piece.lang, bytes: sound?.size ?? 0, type: sound?.type ?? ''});
              }
              return heard;
            }""";

    public Spoken {
        silent = List.copyOf(silent);
    }

    /** Ends what is being read, then asks for the sound of every piece of the screen. */
    static Spoken on(Page page) {
        page.keyboard().press("Shift");
        page.waitForFunction("() => !document.querySelector('audio')");
        Look.awaitQuiet(page);
        var visible =
                ((List<?>) page.evaluate(VISIBLE)).stream().map(String::valueOf).toList();
        var spoken = ((List<?>) page.evaluate(HEARD))
                .stream()
                        .map(piece -> (Map<?, ?>) piece)
                        .filter(Spoken::sounds)
                        .map(piece -> String.valueOf(piece.get("text")))
                        .toList();
        var whole = String.join(" ", spoken);
        return new Spoken(
                visible.size(),
                visible.stream()
                        .filter(text -> !spoken.contains(text) && !(text.length() > LONG && whole.contains(text)))
                        .toList());
    }

    private static boolean sounds(Map<?, ?> piece) {
        return Integer.parseInt(String.valueOf(piece.get("bytes"))) > SMALLEST_SOUND;
    }
}
