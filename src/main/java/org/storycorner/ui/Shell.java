package org.storycorner.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The HTML page around every screen. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/fonts.css")
@StyleSheet("fonts/noto-sans-sc/400.css")
@StyleSheet("fonts/noto-sans-sc/700.css")
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/storycorner.css")
@StyleSheet("styles/languages.css")
@StyleSheet("styles/keyboard.css")
@StyleSheet("styles/speech.css")
@StyleSheet("styles/hints.css")
@StyleSheet("styles/calibrate.css")
@StyleSheet("styles/bear.css")
@StyleSheet("styles/pictures.css")
@StyleSheet("styles/console.css")
@StyleSheet("styles/reports.css")
@Viewport("width=device-width, initial-scale=1")
public class Shell implements AppShellConfigurator {

    /**
     * Runs before Flow's client. The page comes from the box itself, so a browser that calls itself offline is wrong about
     * the only server that matters, and Flow would stop at once. And the browser's Back is the journey's Back: one extra
     * history entry catches it, and it never leaves the page.
     */
    private static final String BEFORE_FLOW = """
            window.addEventListener('offline', event => event.stopImmediatePropagation(), true);
            window.addEventListener('popstate', event => {
              if (!document.querySelector('[data-catches-back]')) return;
              event.stopImmediatePropagation();
              history.pushState({caught: true}, '');
              window.dispatchEvent(new Event('went-back'));
              if (document.querySelector('[data-panel]')) {
                document.querySelector('[data-kiosk]')?.dispatchEvent(new CustomEvent('back-from-panel'));
              } else {
                document.querySelector('[data-goes-back]')?.click();
              }
            }, true);
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Inline.Position.PREPEND, BEFORE_FLOW, Inline.Wrapping.JAVASCRIPT);
        settings.setPageTitle("Story Corner");
        settings.addLink("icon", "pictures/bubble.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
