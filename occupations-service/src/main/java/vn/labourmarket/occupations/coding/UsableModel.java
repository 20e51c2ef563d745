package vn.labourmarket.occupations.coding;

import java.util.List;
import java.util.Objects;
import vn.labourmarket.titles.coding.Coding;
import vn.labourmarket.titles.coding.Coding.Decision;
import vn.labourmarket.titles.coding.CodingModel;
import vn.labourmarket.titles.coding.TitleQuestion;

/**
 * A model in memory, with what its codes are called today.
 *
 * @param complete whether the list still has all codes of the model
 */
record UsableModel(
    long number, long titlesRevision, CodingModel model, CodeNames names, boolean complete) {
  private static final double DECIMALS = 1e4;

  UsableModel(long number, long titlesRevision, CodingModel model, CodeNames names) {
    this(number, titlesRevision, model, names, names.hasAll(model.codes()));
  }

  UsableModel called(CodeNames today) {
    return new UsableModel(number, titlesRevision, model, today);
  }

  CodedTitles.Item code(String id, TitleQuestion question, int most) {
    Coding coding = code(question, most);
    List<CodedTitles.Candidate> candidates =
        coding.candidates().stream().map(this::candidate).toList();
    return new CodedTitles.Item(id, coding.decision(), candidates);
  }

  /** Codes that the list does not have any more are no candidates. */
  Coding code(TitleQuestion question, int most) {
    if (complete) {
      return model.code(question, most);
    }
    Coding all = model.code(question, CodingModel.MOST_CANDIDATES);
    List<Coding.Candidate> left =
        all.candidates().stream().filter(it -> names.of(it.code()) != null).toList();
    if (left.isEmpty()) {
      return new Coding(Decision.NONE, left);
    }
    boolean first = left.get(0).equals(all.candidates().get(0));
    return new Coding(
        first ? all.decision() : Decision.REVIEW, left.subList(0, Math.min(most, left.size())));
  }

  private CodedTitles.Candidate candidate(Coding.Candidate candidate) {
    CodeNames.Name name = Objects.requireNonNull(names.of(candidate.code()));
    return new CodedTitles.Candidate(
        candidate.code(), name.vi(), name.en(), rounded(candidate.probability()));
  }

  static double rounded(double probability) {
    return Math.round(probability * DECIMALS) / DECIMALS;
  }
}
