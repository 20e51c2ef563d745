package vn.labourmarket.statistics.disclosure;

/**
 * A figure that is the sum of others.
 *
 * @param total number of the cell
 * @param parts numbers of its parts
 */
record Sum(int total, int[] parts) {}
