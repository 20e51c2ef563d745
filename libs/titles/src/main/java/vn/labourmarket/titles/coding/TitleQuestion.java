package vn.labourmarket.titles.coding;

/**
 * What is to be coded.
 *
 * @param text a job title as written, at most {@link
 *     vn.labourmarket.titles.text.TitleReader#MOST_CHARACTERS} characters of which are read
 * @param industry what the employer does, in words; empty when unknown
 * @param qualification a qualification asked for, in words or as a code; empty when unknown
 */
public record TitleQuestion(String text, String industry, String qualification) {
  public static TitleQuestion of(String text) {
    return new TitleQuestion(text, "", "");
  }

  boolean hasContext() {
    return !industry.isBlank() || !qualification.isBlank();
  }
}
