package vn.labourmarket.titles.coding;

/**
 * A question with its answer, in numbers.
 *
 * @param title features of the title
 * @param context features of what stands beside it
 * @param codes positions of the codes
 * @param shares of the codes; they add to 1
 * @param vietnamese share of the title's words that have diacritics
 * @param identity what exactly equal titles have in common
 */
record Sample(
    SparseVector title,
    SparseVector context,
    int[] codes,
    float[] shares,
    float weight,
    long identity,
    double vietnamese) {}
