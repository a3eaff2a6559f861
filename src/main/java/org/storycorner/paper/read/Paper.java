package org.storycorner.paper.read;

import java.util.Arrays;
import org.storycorner.paper.scan.GreyImage;

/** Evens out the light on a page: every pixel is set in proportion to the white of the paper around it. */
final class Paper {

    /** Pixels of a tile. */
    private static final int TILE = 20;

    /** Tiles to each side among which the paper is looked for: wider than any box that was filled in. */
    private static final int REACH = 2;

    /** The share of a tile's pixels that are darker than its paper. */
    private static final double BRIGHTEST = 0.8;

    private Paper() {}

    /** The same page on even, white paper. */
    static GreyImage evened(GreyImage page) {
        int across = (page.width() + TILE - 1) / TILE;
        int down = (page.height() + TILE - 1) / TILE;
        var tiles = new GreyImage(across, down, tiles(page, across, down));
        var white = new GreyImage(across, down, smoothed(tiles));
        var pixels = new byte[page.width() * page.height()];
        for (int y = 0; y < page.height(); y++) {
            double tileY = (y + 0.5) / TILE - 0.5;
            for (int x = 0; x < page.width(); x++) {
                double paper = Math.max(white.at((x + 0.5) / TILE - 0.5, tileY), 24);
                pixels[y * page.width() + x] = (byte) Math.min(255, Math.round(page.get(x, y) * 245 / paper));
            }
        }
        return new GreyImage(page.width(), page.height(), pixels);
    }

    private static byte[] tiles(GreyImage page, int across, int down) {
        var tiles = new byte[across * down];
        for (int tile = 0; tile < tiles.length; tile++) {
            var counts = new int[256];
            int pixels = 0;
            for (int y = tile / across * TILE; y < Math.min((tile / across + 1) * TILE, page.height()); y++) {
                for (int x = tile % across * TILE; x < Math.min((tile % across + 1) * TILE, page.width()); x++) {
                    counts[page.get(x, y)]++;
                    pixels++;
                }
            }
            int darker = 0;
            int brightness = 0;
            while (darker + counts[brightness] < pixels * BRIGHTEST) {
                darker += counts[brightness++];
            }
            tiles[tile] = (byte) brightness;
        }
        return tiles;
    }

    /** The paper around each tile: the upper quarter of its neighbours, so that ink does not count as paper. */
    private static byte[] smoothed(GreyImage tiles) {
        var smoothed = new byte[tiles.width() * tiles.height()];
        for (int tile = 0; tile < smoothed.length; tile++) {
            var around = new int[(2 * REACH + 1) * (2 * REACH + 1)];
            int count = 0;
            for (int dy = -REACH; dy <= REACH; dy++) {
                for (int dx = -REACH; dx <= REACH; dx++) {
                    int x = Math.clamp(tile % tiles.width() + dx, 0, tiles.width() - 1);
                    int y = Math.clamp(tile / tiles.width() + dy, 0, tiles.height() - 1);
                    around[count++] = tiles.get(x, y);
                }
            }
            Arrays.sort(around);
            smoothed[tile] = (byte) around[around.length * 2 / 3];
        }
        return smoothed;
    }
}
