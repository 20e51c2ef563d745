/**
 * Figures that add up: cells that are classified in several ways at once (occupation, area,
 * qualification), each way a tree, and forecasts of cells and totals that are made to agree.
 */
@NullMarked
package vn.labourmarket.statistics.hierarchy;

import org.jspecify.annotations.NullMarked;
