package vn.labourmarket.demand.rounds;

import vn.labourmarket.platform.texts.LocalizedText;

/** States of a round. Answers are taken only while it is OPEN and within its window. */
public enum SurveyRoundStatus {
  DRAFT("còn là bản nháp", "a draft"),
  OPEN("đang mở", "open"),
  CLOSED("đã đóng", "closed"),
  PUBLISHED("đã công bố", "published");

  private final LocalizedText words;

  SurveyRoundStatus(String vi, String en) {
    this.words = LocalizedText.of(vi, en);
  }

  /** As sentences say it. */
  LocalizedText words() {
    return words;
  }
}
