package vn.labourmarket.titles.coding;

import java.util.List;

/**
 * A title whose codes are known.
 *
 * @param codes at least one, each with its share of the people who hold the title
 * @param weight how much it counts, above 0; 1 for an entry of an index
 * @param decided whether a person decided it for a title as it is asked, not for an index: such
 *     titles show what will be asked
 */
public record CodedTitle(
    TitleQuestion question, List<Share> codes, double weight, boolean decided) {

  /**
   * One of the codes.
   *
   * @param share above 0; shares need not add to 1
   */
  public record Share(String code, double share) {}
}
