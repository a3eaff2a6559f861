package org.storycorner.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A document of measured figures: for people as Markdown, for programs as JSON beside it. */
public record Report(String title, String about, Provenance provenance, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /** The whole document, ending with a line feed. */
    public String markdown() {
        var text = new StringBuilder("# " + title + "\n\n" + about + "\n\n" + provenance.markdown());
        sections.forEach(section -> text.append(section.markdown()));
        return text.toString().stripTrailing() + "\n";
    }

    /** Writes {@code <name>.md} and {@code <name>.json} into this folder. */
    public void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), markdown());
        var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        Files.writeString(folder.resolve(name + ".json"), json.writeValueAsString(this) + "\n");
    }
}
