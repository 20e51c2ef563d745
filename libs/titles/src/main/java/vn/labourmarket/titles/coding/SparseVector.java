package vn.labourmarket.titles.coding;

/**
 * Features that a dictionary knows.
 *
 * @param places positions in the dictionary
 * @param values their values; the sum of squares is 1, or the vector is empty
 * @param known share of the question that the dictionary knows, by its inverse document
 *     frequencies, 0 to 1
 * @param neighbours how many pairs of neighbouring words the dictionary knows
 */
record SparseVector(int[] places, float[] values, double known, int neighbours) {
  static final SparseVector EMPTY = new SparseVector(new int[0], new float[0], 0, 0);

  boolean isEmpty() {
    return places.length == 0;
  }
}
