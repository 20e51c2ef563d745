package vn.labourmarket.statistics.disclosure;

/**
 * A figure and what it was revised to.
 *
 * @param before number of the cell
 * @param after number of the cell
 * @param most by how much everybody knows it to have changed at most
 */
record Revision(int before, int after, double most) {}
