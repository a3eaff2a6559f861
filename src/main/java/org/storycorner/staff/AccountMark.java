package org.storycorner.staff;

/**
 * The last line of a page of accounts, after which the next one begins (keyset paging).
 *
 * @param group which one of its order's groups it is in, from 0
 * @param folded the name as it is looked up
 */
public record AccountMark(int group, String folded) {}
