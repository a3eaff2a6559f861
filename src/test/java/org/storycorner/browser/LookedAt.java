package org.storycorner.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Pages of the console in several looks: pictures of them, and what stands in anybody's way there. */
final class LookedAt {

    private final Path folder;
    private final Map<String, Look> looks;
    private final List<String> barriers = new ArrayList<>();

    /** @param looks by what they are called in the names of pictures */
    LookedAt(Path folder, Map<String, Look> looks) {
        this.folder = folder;
        this.looks = new TreeMap<>(looks);
    }

    /** All of the page. */
    void page(Page page, String name) {
        each(
                page,
                name,
                file -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(file)
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED)));
    }

    /** This part of its page, with nothing over it. */
    void part(Locator part, String name) {
        each(
                part.page(),
                name,
                file -> part.screenshot(new Locator.ScreenshotOptions()
                        .setPath(file)
                        .setStyle(".paper-count { position: static !important }")
                        .setAnimations(ScreenshotAnimations.DISABLED)));
    }

    Path picture(String name, String look) {
        return folder.resolve(name + "-" + look + ".png");
    }

    /** All that were found so far. */
    List<String> barriers() {
        return List.copyOf(barriers);
    }

    private void each(Page page, String name, Consumer<Path> shoot) {
        looks.forEach((key, look) -> {
            look.putOn(page);
            page.evaluate("() => scrollTo(0, 0)");
            Barriers.atADesk(page).all().forEach(one -> barriers.add(key + "/" + name + ": " + one));
            shoot.accept(picture(name, key));
        });
        Look.USUAL.putOn(page);
    }
}
