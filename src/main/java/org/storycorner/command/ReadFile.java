package org.storycorner.command;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code forms read} tells of one file.
 *
 * @param refused why it was not opened, or not read to its end; null when it was
 * @param sentence the same for people
 */
record ReadFile(
        String file, @Nullable String refused, @Nullable String sentence, List<ReadPages.Page> pages) {

    ReadFile {
        pages = List.copyOf(pages);
    }

    int exitCode() {
        boolean closed = refused != null || pages.stream().anyMatch(page -> page.refused() != null);
        if (closed) {
            return Exit.FILE_REFUSED;
        }
        return pages.stream().allMatch(ReadPages.Page::isWell) ? Exit.OK : Exit.NO;
    }

    void tell(PrintWriter out) {
        out.println(file + (sentence == null ? "" : ": " + sentence));
        for (var page : pages) {
            page.tell(out);
        }
    }
}
