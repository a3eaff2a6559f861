package org.storycorner.paper.review;

import java.util.Optional;
import org.storycorner.paper.form.Area;

/**
 * Where on a form something stands.
 *
 * @param page of the form, from 1
 * @param area in millimetres; empty where only the whole page can be shown
 */
public record Spot(int page, Optional<Area> area) {}
