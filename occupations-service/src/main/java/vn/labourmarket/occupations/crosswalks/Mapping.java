package vn.labourmarket.occupations.crosswalks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What a source code becomes; the weights add to exactly 1. */
record Mapping(String code, List<Share> targets) {

  /** A part of the source code. */
  record Share(String code, BigDecimal weight, Relation relation) {}

  /**
   * A pair as it was sent.
   *
   * @param row of a file
   * @param pointer into a JSON body
   */
  record Entry(
      int row,
      String pointer,
      String from,
      String to,
      @Nullable BigDecimal weight,
      @Nullable Relation relation) {}

  /** The part of an entry that breaks a rule. */
  enum Part {
    FROM("from_code", ""),
    TO("to_code", "/code"),
    WEIGHT("weight", "/weight"),
    RELATION("relation", "/relation");

    final String column;
    final String pointer;

    Part(String column, String pointer) {
      this.column = column;
      this.pointer = pointer;
    }
  }

  record Fault(Entry entry, Part part, ProblemType rule, LocalizedText message) {}
}
