package vn.labourmarket.demand.rounds;

/** States of a round. Answers are taken only while it is OPEN and within its window. */
public enum SurveyRoundStatus {
  DRAFT,
  OPEN,
  CLOSED,
  PUBLISHED
}
