package vn.labourmarket.occupations.reviews;

import java.util.List;

/**
 * The answer to a batch.
 *
 * @param items in the order of the questions
 */
record AskedReviews(List<CodingReviewView> items) {}
