package vn.labourmarket.titles.text;

import java.util.List;

/**
 * A job title that has been read.
 *
 * @param text what is left of the text as it was written, in lower case, composed (NFC), each tone
 *     mark where the older rule puts it; parts are joined by {@code " / "}
 * @param words its words with diacritics, abbreviations written out, {@code i} for {@code y} where
 *     both are written ({@link Spelling#unified}): made for comparing, not for showing
 * @param folded the same words without diacritics, English plurals in the singular; as many as
 *     {@code words}
 * @param written its words before abbreviations were written out, else as {@code words}
 * @param parts the alternatives and additions that the title consists of, in their order: {@code
 *     "Nhân viên kinh doanh / Sales Executive"} has two; their words together are {@code words}
 * @param stripped the remarks of an advert that were taken away, in their order
 */
public record Title(
    String text,
    List<String> words,
    List<String> folded,
    List<String> written,
    List<Part> parts,
    List<String> stripped) {

  /** One part of a title; its fields are those of a title. */
  public record Part(String text, List<String> words, List<String> folded) {}

  public boolean isEmpty() {
    return words.isEmpty();
  }
}
