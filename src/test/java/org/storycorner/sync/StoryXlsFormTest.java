package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** {@code forms/xform/story.xlsx} says the same as {@code story.xml}, for servers that take spreadsheets only. */
class StoryXlsFormTest {

    private static final Path SPREADSHEET = Path.of("forms/xform/story.xlsx");
    private static final Path FORM = Path.of("forms/xform/story.xml");

    @Test
    void namesItsThreeSheetsInOrder() throws IOException {
        assertThat(part("xl/workbook.xml").stream()
                        .filter(element -> element.name().equals("sheet"))
                        .map(sheet -> sheet.attributes().get("name")))
                .containsExactly("survey", "choices", "settings");
    }

    @Test
    void hasTheFormsIdAndVersion() throws IOException {
        assertThat(sheet(3))
                .containsExactly(
                        List.of("form_title", "form_id", "version", "name"),
                        List.of("Story Corner: a story of care", Form.ID, Form.VERSION, Form.ROOT));
    }

    @Test
    void asksForTheSameFieldsUnderTheSameLabels() throws IOException {
        var survey = sheet(1);

        assertThat(survey.getFirst()).containsExactly("type", "name", "label", "readonly");
        assertThat(survey.subList(1, survey.size())).containsExactlyElementsOf(fieldsOfTheForm());
    }

    @Test
    void offersTheSameChoices() throws IOException {
        var choices = sheet(2);

        assertThat(choices.getFirst()).containsExactly("list_name", "name", "label");
        assertThat(choices.subList(1, choices.size())).containsExactlyElementsOf(choicesOfTheForm());
    }

    private static List<List<String>> fieldsOfTheForm() throws IOException {
        var rows = new ArrayList<List<String>>();
        var types = new HashMap<String, String>();
        var control = "";
        var name = "";
        for (var element : XmlElements.of(Files.readString(FORM))) {
            if (element.name().equals("bind")) {
                types.put(
                        nameIn(element.attributes().getOrDefault("nodeset", "")),
                        element.attributes().getOrDefault("type", ""));
            } else if (element.attributes().containsKey("ref")) {
                control = element.name();
                name = nameIn(element.attributes().getOrDefault("ref", ""));
            } else if (element.path().matches("/html/body/[^/]+/label")) {
                rows.add(List.of(type(control, name, types.getOrDefault(name, "")), name, element.text(), "yes"));
            }
        }
        return rows;
    }

    private static List<List<String>> choicesOfTheForm() throws IOException {
        var rows = new LinkedHashSet<List<String>>();
        var name = "";
        var label = "";
        for (var element : XmlElements.of(Files.readString(FORM))) {
            if (element.attributes().containsKey("ref")) {
                name = nameIn(element.attributes().getOrDefault("ref", ""));
            } else if (element.path().endsWith("/item/label")) {
                label = element.text();
            } else if (element.path().endsWith("/item/value")) {
                rows.add(List.of(list(name), element.text(), label));
            }
        }
        return List.copyOf(rows);
    }

    private static String nameIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String type(String control, String name, String bound) {
        return switch (control) {
            case "select1" -> "select_one " + list(name);
            case "select" -> "select_multiple " + list(name);
            case "upload" -> "file";
            default -> bound.equals("dateTime") ? "dateTime" : "text";
        };
    }

    private static String list(String name) {
        return name.equals("helper_declared") || name.equals("own_words") ? "yes_no" : name;
    }

    private static List<List<String>> sheet(int number) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var element : part("xl/worksheets/sheet" + number + ".xml")) {
            switch (element.path()) {
                case "/worksheet/sheetData/row" -> rows.add(new ArrayList<>());
                case "/worksheet/sheetData/row/c/is/t" -> rows.getLast().add(element.text());
                default -> {
                    // the sheet's furniture
                }
            }
        }
        return rows;
    }

    private static List<XmlElements.Element> part(String name) throws IOException {
        try (var spreadsheet = new ZipFile(SPREADSHEET.toFile());
                var part = spreadsheet.getInputStream(spreadsheet.getEntry(name))) {
            return XmlElements.of(new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
