package org.storycorner.paper.intake;

import java.util.UUID;

/**
 * One picture of one file.
 *
 * @param number from 1
 */
public record PageKey(UUID file, int number) {

    /** Under which its picture is kept. */
    String picture() {
        return "page-" + file + "-" + number;
    }
}
