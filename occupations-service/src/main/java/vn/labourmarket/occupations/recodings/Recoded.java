package vn.labourmarket.occupations.recodings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.coding.HistoryCoder.Answer;

/** An item that was coded once more. */
record Recoded(@Nullable UUID client, String id, RecodingKind kind, Answer was, Answer wouldBe) {

  /** Whether a reader has to know: another code, or another trust in the same one. */
  boolean isChange() {
    return kind.isChange() || was.decision() != wouldBe.decision();
  }
}
