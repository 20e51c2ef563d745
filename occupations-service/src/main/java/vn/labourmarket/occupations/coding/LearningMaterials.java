package vn.labourmarket.occupations.coding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.reviews.CodingReviewService;
import vn.labourmarket.occupations.titles.CatalogueTitle;
import vn.labourmarket.occupations.titles.TitleKind;
import vn.labourmarket.occupations.titles.TitleService;
import vn.labourmarket.titles.coding.CodeEntry;
import vn.labourmarket.titles.coding.CodedTitle;
import vn.labourmarket.titles.coding.CodedTitle.Share;
import vn.labourmarket.titles.coding.TitleQuestion;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/** Collects what a model is learned from, always in the same order and as it was at one moment. */
@ApplicationScoped
class LearningMaterials {
  /** What the classification itself calls a code says more than an entry of an index. */
  private static final double OFFICIAL = 2;

  /** A decision shows how titles are asked and coded here. */
  private static final double DECISION = 6;

  private static final int LONGEST_SECONDS = 300;

  private final TitleService titles;
  private final ItemStore items;
  private final CodingReviewService reviews;
  private final ClassificationService classifications;
  private final LearnedModelRepository models;
  private final Clock clock;

  LearningMaterials(
      TitleService titles,
      ItemStore items,
      CodingReviewService reviews,
      ClassificationService classifications,
      LearnedModelRepository models,
      Clock clock) {
    this.titles = titles;
    this.items = items;
    this.reviews = reviews;
    this.classifications = classifications;
    this.models = models;
    this.clock = clock;
  }

  /** The revision of a list that counts now. */
  @Nullable UUID list(ClassificationRef ref) {
    return classifications.published(ref).map(Edition::id).orElse(null);
  }

  /** The revision of the titles that counts now. */
  long revision() {
    return titles.revision();
  }

  /** Reads all from one snapshot: what is imported or decided meanwhile is in all of it or none. */
  LearningMaterial of(ClassificationRef ref) {
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(
            () -> {
              Instant now = clock.instant();
              models.readSnapshot();
              return read(
                  classifications
                      .published(ref)
                      .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem),
                  now);
            });
  }

  /** Codes are the items without children: a group is no answer. */
  private LearningMaterial read(Edition edition, Instant now) {
    long revision = titles.revision();
    List<CodeEntry> codes = codes(edition);
    Set<String> answers = codes.stream().map(CodeEntry::code).collect(Collectors.toSet());
    List<CodedTitle> coded = new ArrayList<>(indexed(edition));
    int before = coded.size();
    for (CodingReviewService.Decision decision : reviews.decisions(edition.ref())) {
      // A correction may have made a group of a code.
      if (answers.contains(decision.code())) {
        coded.add(
            new CodedTitle(
                new TitleQuestion(decision.text(), decision.industry(), decision.qualification()),
                List.of(new Share(decision.code(), 1)),
                DECISION,
                true));
      }
    }
    return new LearningMaterial(
        edition.id(),
        now,
        codes,
        coded,
        models.titlesOfSources(edition.id()),
        revision,
        models.catalogueTitles(edition.id()),
        coded.size() - before);
  }

  private List<CodeEntry> codes(Edition edition) {
    Map<String, @Nullable String> parents = new LinkedHashMap<>();
    items.each(edition.id(), it -> parents.put(it.code(), it.parentCode()));
    Set<@Nullable String> groups = new HashSet<>(parents.values());
    List<CodeEntry> codes = new ArrayList<>();
    for (String code : parents.keySet()) {
      if (!groups.contains(code)) {
        codes.add(new CodeEntry(code, ancestors(code, parents)));
      }
    }
    return codes;
  }

  private static List<String> ancestors(String code, Map<String, @Nullable String> parents) {
    List<String> ancestors = new ArrayList<>();
    String parent = parents.get(code);
    while (parent != null) {
      ancestors.add(parent);
      parent = parents.get(parent);
    }
    return ancestors;
  }

  /** Titles of the catalogue, each with all its codes; titles that read alike are one. */
  private List<CodedTitle> indexed(Edition edition) {
    Map<List<String>, List<CatalogueTitle>> byWords = new LinkedHashMap<>();
    titles.each(
        edition.id(),
        it -> byWords.computeIfAbsent(words(it.title()), words -> new ArrayList<>(1)).add(it));
    return byWords.values().stream().map(LearningMaterials::coded).toList();
  }

  private static List<String> words(String title) {
    Title read = TitleReader.readPlain(title);
    return read.isEmpty() ? List.of(title) : read.words();
  }

  /** Counts as much as its codes' weights together: half, where a source is half sure. */
  private static CodedTitle coded(List<CatalogueTitle> entries) {
    boolean official = entries.stream().anyMatch(it -> it.kind() == TitleKind.OFFICIAL);
    Map<String, Double> weights = new LinkedHashMap<>();
    entries.stream()
        .filter(it -> it.weight() > 0)
        .forEach(it -> weights.merge(it.code(), it.weight(), Math::max));
    List<Share> shares =
        weights.entrySet().stream().map(it -> new Share(it.getKey(), it.getValue())).toList();
    double weight = shares.stream().mapToDouble(Share::share).sum();
    return new CodedTitle(
        TitleQuestion.of(entries.get(0).title()),
        shares,
        official ? OFFICIAL : Math.min(1, weight),
        false);
  }
}
