package vn.labourmarket.occupations.coding;

import java.util.List;
import vn.labourmarket.titles.coding.CodeEntry;
import vn.labourmarket.titles.coding.CodedTitle;

/**
 * What a model is learned from.
 *
 * @param revision of the titles
 * @param decisions how many of the titles are reviewers' decisions
 */
record LearningMaterial(
    List<CodeEntry> codes, List<CodedTitle> coded, long revision, int decisions) {

  /** How many titles are no decisions. */
  int titles() {
    return coded.size() - decisions;
  }
}
