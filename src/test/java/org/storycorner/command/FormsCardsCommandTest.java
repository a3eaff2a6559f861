package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.StoryCorner;

class FormsCardsCommandTest {

    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    @Test
    void writesTheCardsWithoutAnyBox() throws IOException {
        var file = folder.resolve("cards.pdf");

        assertThat(run("forms", "cards", "--out", file.toString())).isEqualTo(Exit.OK);

        assertThat(heard.out()).contains("The cards are in " + file);
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(15);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void replacesAFileOnlyWhenTold() throws IOException {
        var file = Files.writeString(folder.resolve("cards.pdf"), "mine");

        assertThat(run("forms", "cards", "--out", file.toString())).isEqualTo(Exit.FILE_REFUSED);
        assertThat(file).hasContent("mine");
        assertThat(run("forms", "cards", "--out", file.toString(), "--force")).isEqualTo(Exit.OK);
    }

    @Test
    void saysThatThereAreNoCardsInALanguageThatTheKioskDoesNotSpeak() {
        var file = folder.resolve("cards.pdf");

        assertThat(run("forms", "cards", "--language", "tlh", "--out", file.toString()))
                .isEqualTo(Exit.USAGE);

        assertThat(heard.err()).contains("There are no cards in the language 'tlh'.");
        assertThat(file).doesNotExist();
    }

    private int run(String... arguments) {
        return Commands.run(StoryCorner.class, heard.terminal(), arguments);
    }
}
