package org.storycorner.command;

import java.nio.file.Path;

/**
 * The box in whose process the command runs, for somebody in another process.
 *
 * @param keyFile this box's own
 * @param proof what the other process knows of it
 */
record OwnBox(BoxParts parts, Path keyFile, KeyProof proof) implements Box {

    @Override
    public int answer(BoxOptions options, Work work) {
        return work.with(parts);
    }

    @Override
    public int answerKeyHolder(BoxOptions options, Work work) {
        if (!proof.isFor(keyFile)) {
            throw KeyProof.refusal(options.keyFile());
        }
        return work.with(parts);
    }
}
