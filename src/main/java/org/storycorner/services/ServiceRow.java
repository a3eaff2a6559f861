package org.storycorner.services;

import java.util.Optional;

/**
 * One service as a file has it; what the file does not say is empty and stays as it is.
 *
 * @param number the line of the file, or the entry of a list, from 1
 */
record ServiceRow(
        int number,
        Optional<String> id,
        String name,
        Optional<String> description,
        Optional<String> link,
        Optional<Boolean> retired) {}
