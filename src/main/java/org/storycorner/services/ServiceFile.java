package org.storycorner.services;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param ignored columns or fields that say nothing about a service here
 */
record ServiceFile(List<ServiceRow> rows, List<RowMistake> mistakes, List<String> ignored) {
    ServiceFile {
        rows = List.copyOf(rows);
        mistakes = List.copyOf(mistakes);
        ignored = List.copyOf(ignored);
    }
}
