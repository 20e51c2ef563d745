package vn.labourmarket.demand.responses;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Persons wanted in one occupation and qualification. Everything may be missing in a draft.
 *
 * @param vscoL2 VSCO code of level 2
 * @param qualification code of the qualification list; the older form does not ask for it
 * @param female how many of the number are to be women, as the form asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseLine(
    @Size(max = 10) @Pattern(regexp = TextPatterns.LINE) @Nullable String vscoL2,
    @Size(max = 40) @Pattern(regexp = TextPatterns.LINE) @Nullable String qualification,
    @Max(9_999_999) @Nullable Long number,
    @Max(9_999_999) @Nullable Long female,
    @Nullable Reason reason) {

  /** Why persons are wanted. */
  enum Reason {
    EXPANSION,
    REPLACEMENT,
    SEASONAL
  }

  long wanted() {
    return number == null ? 0 : number;
  }

  long wantedWomen() {
    return female == null ? 0 : female;
  }
}
