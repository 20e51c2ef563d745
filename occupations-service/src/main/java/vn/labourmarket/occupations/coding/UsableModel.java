package vn.labourmarket.occupations.coding;

import java.util.List;
import java.util.Map;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.titles.coding.Coding;
import vn.labourmarket.titles.coding.CodingModel;
import vn.labourmarket.titles.coding.TitleQuestion;

/** A model in memory, with the names of its codes. */
record UsableModel(
    long number,
    ClassificationRef ref,
    long titlesRevision,
    CodingModel model,
    Map<String, ClassificationItem> names) {
  private static final double DECIMALS = 1e4;

  CodedTitles.Item code(String id, TitleQuestion question, int most) {
    Coding coding = model.code(question, most);
    List<CodedTitles.Candidate> candidates =
        coding.candidates().stream().map(this::candidate).toList();
    return new CodedTitles.Item(id, coding.decision(), candidates);
  }

  private CodedTitles.Candidate candidate(Coding.Candidate candidate) {
    ClassificationItem name = names.get(candidate.code());
    return new CodedTitles.Candidate(
        candidate.code(),
        name == null ? null : name.titleVi(),
        name == null ? null : name.titleEn(),
        Math.round(candidate.probability() * DECIMALS) / DECIMALS);
  }
}
