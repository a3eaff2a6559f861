package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.Preferences;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Look;
import org.storycorner.venue.Venue;

/**
 * Finds the screen's CSS pixels in a millimetre with a bank card (ISO/IEC 7810 ID-1, 85.60 × 53.98 mm), and shows the line
 * for {@code venue.yaml}. It changes nothing, so nobody has to sign in.
 */
@Route("calibrate")
@AnonymousAllowed
class CalibrateView extends Main implements HasDynamicTitle {

    private static final BigDecimal SMALL_STEP = new BigDecimal("0.01");
    private static final BigDecimal LARGE_STEP = new BigDecimal("0.1");
    private static final BigDecimal LEAST = BigDecimal.valueOf(Venue.LEAST_PX_PER_MM);
    private static final BigDecimal MOST = BigDecimal.valueOf(Venue.MOST_PX_PER_MM);

    private final Venue venue;
    private final Code line = new Code();
    private BigDecimal found;

    CalibrateView(Venue venue) {
        this.venue = venue;
        found = BigDecimal.valueOf(venue.pxPerMm()).setScale(2, RoundingMode.HALF_UP);
        addClassName("calibrate");
        line.addClassName("calibrate-line");
        var spoken = new Div(line);
        spoken.getElement().setAttribute("role", "status");

        add(
                new H1(getTranslation("calibrate.title")),
                new Paragraph(getTranslation("calibrate.lead")),
                card(),
                steps(),
                note("calibrate.keys"),
                new Paragraph(getTranslation("calibrate.line")),
                spoken,
                note("calibrate.then"),
                new H2(getTranslation("calibrate.targets")),
                samples());
        Shortcuts.addShortcutListener(this, () -> step(SMALL_STEP.negate()), Key.ARROW_LEFT);
        Shortcuts.addShortcutListener(this, () -> step(SMALL_STEP), Key.ARROW_RIGHT);
        Shortcuts.addShortcutListener(this, () -> step(LARGE_STEP), Key.ARROW_UP);
        Shortcuts.addShortcutListener(this, () -> step(LARGE_STEP.negate()), Key.ARROW_DOWN);
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("calibrate.title"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Look.apply(attached.getUI().getPage(), Preferences.usualAt(venue).in(Language.ENGLISH), venue.pxPerMm());
    }

    private Div card() {
        var card = new Div();
        card.addClassName("bank-card");
        card.getElement().setAttribute("role", "img");
        card.getElement().setAttribute("aria-label", getTranslation("calibrate.card"));
        return card;
    }

    private Div steps() {
        var steps = new Div(
                step("calibrate.much-smaller", LARGE_STEP.negate()),
                step("calibrate.smaller", SMALL_STEP.negate()),
                step("calibrate.larger", SMALL_STEP),
                step("calibrate.much-larger", LARGE_STEP));
        steps.addClassName("button-row");
        return steps;
    }

    private BigButton step(String key, BigDecimal step) {
        return BigButton.secondary(getTranslation(key), () -> step(step));
    }

    private Div samples() {
        var button = new Span(getTranslation("calibrate.button"));
        button.addClassName("sample-button");
        var tile = new Span(getTranslation("calibrate.tile"));
        tile.addClassName("sample-tile");
        var samples = new Div(button, tile);
        samples.addClassName("samples");
        return samples;
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("note");
        return note;
    }

    private void step(BigDecimal step) {
        found = found.add(step).max(LEAST).min(MOST);
        draw();
    }

    private void draw() {
        getElement().getStyle().set("--found", found.toPlainString());
        line.setText("pxPerMm: " + found.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
