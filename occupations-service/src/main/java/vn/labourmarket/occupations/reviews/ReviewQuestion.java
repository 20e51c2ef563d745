package vn.labourmarket.occupations.reviews;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.tables.Table;

/** What is asked, with blanks and Unicode forms evened out. */
record ReviewQuestion(String text, String industry, String qualification) {

  static ReviewQuestion of(String text, @Nullable String industry, @Nullable String qualification) {
    return new ReviewQuestion(clean(text), clean(industry), clean(qualification));
  }

  /** A database's text holds every character but one. */
  private static String clean(@Nullable String text) {
    return text == null ? "" : Table.clean(text.replace('\0', ' '));
  }

  /** Questions that differ in capitals only are one. */
  String key() {
    String all = String.join("\n", text, industry, qualification).toLowerCase(Locale.ROOT);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
