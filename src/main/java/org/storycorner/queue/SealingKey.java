package org.storycorner.queue;

/**
 * What may be said of a sealing key.
 *
 * @param id eight hexadecimal digits
 * @param newest whether it seals new stories; the others only open old ones
 */
public record SealingKey(String id, boolean newest) {

    static SealingKey of(int id, boolean newest) {
        return new SealingKey(String.format("%08x", id), newest);
    }
}
