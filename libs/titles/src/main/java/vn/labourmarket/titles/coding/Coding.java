package vn.labourmarket.titles.coding;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param candidates the likeliest codes, likeliest first; empty when nothing is known about the
 *     title
 */
public record Coding(Decision decision, List<Candidate> candidates) {

  /** What is to be done with the answer. */
  public enum Decision {
    /** The first candidate can be taken without a person looking at it. */
    CODED,
    /** A person should choose. */
    REVIEW,
    /** The title says nothing that the model knows. */
    NONE
  }

  /**
   * One code.
   *
   * @param probability from 0 to 1: of a hundred candidates with 0.7, seventy are right
   */
  public record Candidate(String code, double probability) {}
}
