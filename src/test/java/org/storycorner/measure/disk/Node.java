package org.storycorner.measure.disk;

/** What a name on the disk stands for. */
sealed interface Node permits Node.Folder, SimulatedFile {

    /** A folder; what lies in it is known by its names. */
    record Folder() implements Node {}
}
