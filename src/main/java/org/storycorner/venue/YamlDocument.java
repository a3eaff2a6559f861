package org.storycorner.venue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** One YAML file as a tree of nodes that know their lines: nothing is constructed from it, and no alias can make it grow. */
final class YamlDocument {

    /** Room for some ten thousand services. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int DEEPEST = 20;
    private static final String WRITABLE = "settings written as \"key: value\", indented with spaces";

    private final Path file;
    private final Mistakes mistakes;

    YamlDocument(Path file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** The file's top node. */
    Node root() {
        var text = text();
        var node = compose(text);
        if (node == null) {
            throw mistakes.ofWholeFile(WRITABLE, "an empty file");
        }
        return node;
    }

    private String text() {
        var bytes = bytes();
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var buffer = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(buffer).toString();
        } catch (CharacterCodingException notUtf8) {
            var readable = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            throw mistakes.fatal(lineAt(readable, readable.length()), "text in UTF-8", "bytes of another encoding");
        }
    }

    private byte[] bytes() {
        if (!Files.isRegularFile(file)) {
            throw mistakes.ofWholeFile("the venue's settings", "no such file");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw mistakes.ofWholeFile("at most " + MOST_BYTES / 1024 + " kB", "a larger file");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw mistakes.ofWholeFile(
                    "a file that this user may read", unreadable.getClass().getSimpleName());
        }
    }

    private @Nullable Node compose(String text) {
        int line = 1;
        try {
            int depth = 0;
            for (var event : yaml().parse(new StringReader(text))) {
                line = event.getEndMark().getLine() + 1;
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (event instanceof AliasEvent || depth > DEEPEST) {
                    throw mistakes.fatal(
                            line, WRITABLE, depth > DEEPEST ? "too many levels" : "a value that starts with *");
                }
            }
            return yaml().compose(new StringReader(text));
        } catch (MarkedYAMLException syntax) {
            var mark = syntax.getProblemMark();
            throw mistakes.fatal(mark == null ? line : mark.getLine() + 1, WRITABLE, problem(syntax.getProblem()));
        } catch (ReaderException character) {
            throw mistakes.fatal(
                    lineAt(text, character.getPosition()),
                    "printable characters",
                    "U+%04X".formatted(character.getCodePoint()));
        } catch (YAMLException | NumberFormatException unmarked) {
            throw mistakes.fatal(line, WRITABLE, problem(unmarked.getMessage()));
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        return new Yaml(new SafeConstructor(options));
    }

    private static String problem(@Nullable String said) {
        return said == null
                ? "something else"
                : "something else (" + said.lines().findFirst().orElse("") + ")";
    }

    private static int lineAt(String text, int codePoints) {
        return 1
                + (int) text.codePoints()
                        .limit(codePoints)
                        .filter(character -> character == '\n')
                        .count();
    }
}
