package vn.labourmarket.titles.coding;

/**
 * A question with its answer, in numbers.
 *
 * @param codes positions of the codes
 * @param shares of the codes; they add to 1
 */
record Sample(Asked asked, int[] codes, float[] shares, float weight) {

  /** The share of a code; 0 for one that is no answer. */
  float share(int code) {
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == code) {
        return shares[i];
      }
    }
    return 0;
  }
}
