package org.storycorner.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The keyboard on a tablet's screen, tapped key by key as somebody would who looks for each letter. */
record TappedKeys(Page page) {

    private static final List<String> WAYS_TO_MORE = List.of("{letters}", "{shift}", "{signs}");

    /** Writes this text, whatever has to be switched for it. */
    TappedKeys type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(this::typeOne);
        return this;
    }

    TappedKeys tap(String key) {
        key(key).click();
        return this;
    }

    Locator key(String key) {
        return page.locator(".keys [data-skbtn=\"" + key.replace("\"", "\\\"") + "\"]");
    }

    /** Every tap counts, however fast the next one comes. */
    TappedKeys withoutGuard() {
        page.evaluate("document.querySelector('[data-keys]').dataset.repeatGuardMs = '0'");
        return this;
    }

    TappedKeys inLanguage(String tag) {
        page.evaluate("tag => document.documentElement.lang = tag", tag);
        return this;
    }

    boolean isShown() {
        return page.locator("html[data-keyboard='open']").count() == 1
                && page.locator(".keyboard").isVisible();
    }

    void waitUntilShown(boolean shown) {
        page.waitForFunction("shown => document.querySelector('.keyboard').hidden !== shown", shown);
    }

    private void typeOne(String character) {
        var key = character.equals(" ") ? "{space}" : character.equals("\n") ? "{enter}" : character;
        for (var way : WAYS_TO_MORE) {
            if (key(key).count() == 0 && key(way).count() == 1) {
                tap(way);
            }
        }
        tap(key);
    }
}
