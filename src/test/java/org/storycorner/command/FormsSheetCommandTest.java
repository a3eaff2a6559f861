package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.storycorner.StoryCorner;

class FormsSheetCommandTest {

    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"poster, 1", "flyer, 1", "flyers, 1", "table, 2", "guide, 2"})
    void writesTheSheetInTheLanguagesAskedFor(String sheet, int pages) throws Exception {
        var file = folder.resolve("sheet.pdf");

        assertThat(run(
                        "forms",
                        sheet,
                        "--service",
                        "example-home-care",
                        "--language",
                        "pl,ar",
                        "--out",
                        file.toString()))
                .isEqualTo(Exit.OK);

        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pl");
        }
    }

    @Test
    void asksWhichServiceWhenThereAreSeveral() {
        assertThat(run("forms", "poster", "--out", folder.resolve("p.pdf").toString()))
                .isEqualTo(Exit.USAGE);

        assertThat(heard.err()).contains("--service", "example-home-care, example-day-centre");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheLanguagesThatThereAre() {
        assertThat(run("forms", "guide", "--language", "tlh")).isEqualTo(Exit.USAGE);

        assertThat(heard.err()).contains("There is no language 'tlh'", "zh-Hans");
    }

    private int run(String... arguments) {
        return Commands.run(StoryCorner.class, heard.terminal(), arguments);
    }
}
