package vn.labourmarket.occupations.search;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param classification version that was searched, {@code scheme/version}
 * @param items the best first
 */
record FoundOccupations(String classification, List<FoundOccupation> items) {}
