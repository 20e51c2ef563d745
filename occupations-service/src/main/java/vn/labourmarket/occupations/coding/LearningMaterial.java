package vn.labourmarket.occupations.coding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.titles.coding.CodeEntry;
import vn.labourmarket.titles.coding.CodedTitle;

/**
 * What a model is learned from, as it was at one moment.
 *
 * @param classification revision of the list
 * @param readAt a moment before it was read: what was decided later may be missing
 * @param catalogueTitles how many titles of all sources the list had
 * @param sources how many titles each source has for each code
 * @param revision of the titles
 * @param decisions how many of the titles are reviewers' decisions
 */
record LearningMaterial(
    UUID classification,
    Instant readAt,
    List<CodeEntry> codes,
    List<CodedTitle> coded,
    List<Map<String, Double>> sources,
    long revision,
    int catalogueTitles,
    int decisions) {

  /** How many titles are no decisions. */
  int titles() {
    return coded.size() - decisions;
  }
}
