package org.storycorner.measure.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.TickClass;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;

/** People have paper at home: a page is read by the layout that it was printed with, whatever is printed today. */
class OldVersionTest {

    private static final int OLD = 900;

    @Test
    void readsAPageOfAVersionThatIsNotPrintedAnyMore() throws IOException {
        var old = Forms.find("story-a4", OLD).orElseThrow();
        assertThat(Forms.current("story-a4").map(Form::version)).isNotEqualTo(OLD);
        var random = new SplittableRandom(5);
        var page = PrintedPages.of(old, "en", 5).getFirst();

        var scan = Degradation.scan(random).apply(ticked(page, "carer", random), random);
        var found = (FoundPage.Upright) new PageFinder().find(scan);

        assertThat(found.form().version()).isEqualTo(OLD);
        assertThat(teller(found))
                .isEqualTo(Map.of(
                        "service-user", TickClass.EMPTY,
                        "patient", TickClass.EMPTY,
                        "carer", TickClass.MARKED,
                        "friend", TickClass.EMPTY));
    }

    private static Map<String, TickClass> teller(FoundPage.Upright page) {
        return new PageReader()
                .read(page).fields().stream()
                        .filter(FieldReading.Choice.class::isInstance)
                        .map(FieldReading.Choice.class::cast)
                        .flatMap(choice -> choice.boxes().stream())
                        .collect(Collectors.toMap(FieldReading.Box::value, FieldReading.Box::tick));
    }

    private static FilledPage ticked(PrintedPages.Page page, String value, SplittableRandom random) {
        var canvas = Canvas.of(page);
        var graphics = canvas.graphics();
        page.layout()
                .choices()
                .flatMap(choice -> choice.options().stream())
                .filter(option -> option.value().equals(value))
                .map(Part.Option::box)
                .forEach(box -> new Pen(graphics, random, 0.6, 40).draw(Mark.CROSS, box));
        return new FilledPage(page, canvas.finished(), Map.of(), Map.of());
    }
}
