package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Service;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.Support;

/** The staff share for eyes that see no colour, and for ears: the chart is one picture with a sentence, and a table says it all. */
@ViewPackages(classes = ShareView.class)
@SignedInAs(Role.STAFF)
class ShareViewTest extends ConsoleViewTest {

    private static final Service OVER = new Service("told-by-staff", "Told By Staff (invented)");
    private static final Service WITHIN = new Service("told-alone", "Told Alone (invented)");

    @Autowired
    private StoryQueue queue;

    @BeforeEach
    void tell() {
        queue.accept(about(OVER, new Help.Helped(Helper.STAFF, Set.of(Support.TYPING), true)));
        queue.accept(about(WITHIN, new Help.Helped(Helper.VOLUNTEER, Set.of(Support.TYPING), true)));
        navigate(ShareView.class);
    }

    @Test
    void theChartIsOnePictureWithASentence() {
        var chart = find(ShareChart.class).single().getElement();

        assertThat(chart.getAttribute("role")).isEqualTo("img");
        assertThat(chart.getAttribute("aria-label"))
                .contains(chart.getChild(0).getChild(2).getText(), "The line is at 5 %");
        assertThat(find(Svg.class).all())
                .isNotEmpty()
                .allSatisfy(
                        drawing -> assertThat(drawn(drawing)).contains("aria-hidden=\"true\"", "focusable=\"false\""));
    }

    @Test
    void aBarOverTheLineIsStripedAndHasItsFigureBesideIt() {
        var rows = find(ShareChart.class).single().getElement().getChildren().toList();
        var over = row(rows, OVER.id());
        var within = row(rows, WITHIN.id());

        assertThat(over.getClassList()).contains("over");
        assertThat(drawing(over)).contains("class=\"stripes\"", "class=\"limit\"");
        assertThat(over.getTextRecursively()).contains("100%");
        assertThat(within.getClassList()).doesNotContain("over");
        assertThat(drawing(within)).doesNotContain("stripes").contains("class=\"limit\"");
        assertThat(within.getTextRecursively()).contains("0%");
    }

    @Test
    void theTableSaysWhatTheChartShows() {
        var table = find(NativeTable.class).all().getFirst();
        var charted = find(ShareChart.class)
                .single()
                .getElement()
                .getChildren()
                .map(row -> row.getChild(0).getText() + " "
                        + percent(row.getChild(2).getText()))
                .toList();

        assertThat(table.getCaptionText()).isNotBlank();
        assertThat(table.getHead().getRows().getFirst().getElement().getChildren())
                .allMatch(cell -> "col".equals(cell.getAttribute("scope")));
        assertThat(table.getBody().getRows())
                .extracting(row -> row.getElement().getChild(0).getText() + " "
                        + row.getElement()
                                .getChild(row.getElement().getChildCount() - 1)
                                .getText())
                .containsExactlyElementsOf(charted);
    }

    private static String percent(String figure) {
        return figure.replaceAll(".*?([0-9.]+%).*", "$1");
    }

    private static Element row(List<Element> rows, String name) {
        return rows.stream()
                .filter(row -> row.getChild(0).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String drawing(Element row) {
        return row.getChild(1).getProperty("innerHTML", "");
    }

    private static String drawn(Svg drawing) {
        return drawing.getElement().getProperty("innerHTML", "");
    }

    private static Story about(Service service, Help help) {
        var story = Stories.aStory();
        return new Story(
                story.id(),
                story.toldAt(),
                story.language(),
                story.channel(),
                help,
                story.teller(),
                story.ageBand(),
                List.of(service),
                story.text(),
                story.answers(),
                story.contact(),
                story.consent());
    }
}
