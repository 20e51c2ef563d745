package vn.labourmarket.occupations.recodings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.coding.HistoryCoder.Answer;
import vn.labourmarket.occupations.coding.HistoryCoder.Coder;
import vn.labourmarket.occupations.history.KeptCoding;
import vn.labourmarket.occupations.reviews.CodeFates.Fate;
import vn.labourmarket.occupations.reviews.CodingReviewService.Decided;
import vn.labourmarket.titles.coding.Coding.Decision;
import vn.labourmarket.titles.coding.TitleQuestion;

/** Codes items by the later version, and says how that differs from what they have. */
final class Comparison {
  private final Coder coder;
  private final Map<String, Fate> fates;
  private final Map<String, @Nullable String> decidedAgain;

  /**
   * A comparison.
   *
   * @param fates of the earlier version's codes
   * @param decidedAgain codes that people decided for the later version, by question; null where
   *     none fits
   */
  Comparison(Coder coder, Map<String, Fate> fates, Map<String, @Nullable String> decidedAgain) {
    this.coder = coder;
    this.fates = fates;
    this.decidedAgain = decidedAgain;
  }

  Recoded of(KeptCoding kept) {
    Answer was = new Answer(kept.decision(), kept.code(), kept.probability());
    Answer now = coder.code(new TitleQuestion(kept.text(), kept.industry(), kept.qualification()));
    return new Recoded(kept.client(), kept.id(), kind(was.code(), now.code()), was, now);
  }

  /** A decision holds as far as it goes with the new version; else a person has to look again. */
  Recoded of(Decided decided) {
    Answer was = answer(decided.code());
    Answer now = wouldBe(decided);
    return new Recoded(null, decided.id().toString(), kind(was.code(), now.code()), was, now);
  }

  private Answer wouldBe(Decided decided) {
    if (decidedAgain.containsKey(decided.key())) {
      return answer(decidedAgain.get(decided.key()));
    }
    String code = decided.code();
    Fate fate = code == null ? null : fates.get(code);
    if (code == null || (fate != null && fate.only() != null)) {
      return answer(fate == null ? null : fate.only());
    }
    Answer asked =
        coder.code(new TitleQuestion(decided.text(), decided.industry(), decided.qualification()));
    return asked.code() == null
        ? asked
        : new Answer(Decision.REVIEW, asked.code(), asked.probability());
  }

  private static Answer answer(@Nullable String decided) {
    return decided == null
        ? new Answer(Decision.NONE, null, null)
        : new Answer(Decision.CODED, decided, 1.0);
  }

  private RecodingKind kind(@Nullable String was, @Nullable String now) {
    if (was == null) {
      return now == null ? RecodingKind.UNCODED : RecodingKind.NEWLY_CODED;
    }
    if (now == null) {
      return RecodingKind.UNCODABLE;
    }
    Fate fate = fates.get(was);
    // The rule by which decisions are carried over: without a crosswalk, a code that is called or
    // placed otherwise may be another occupation.
    if (fate == null || !fate.became().contains(now)) {
      return RecodingKind.MOVED;
    }
    if (fate.became().size() > 1) {
      return RecodingKind.SPLIT;
    }
    return was.equals(now) && !fate.renamed() ? RecodingKind.SAME : RecodingKind.RENAMED;
  }
}
