package org.storycorner.handover;

import java.io.IOException;
import org.storycorner.queue.Entry;
import org.storycorner.story.Story;

/** A file of stories while it is made, in memory: nothing unsealed is ever written to the box's disk. */
interface StoryFile {

    void add(Entry entry, Story story) throws IOException;

    /** The whole file. */
    byte[] finish() throws IOException;
}
