package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.items.ItemStore;

/** The versions that a crosswalk leads from and to. */
@ApplicationScoped
class CrosswalkEnds {
  private final ClassificationService classifications;
  private final ItemStore items;

  CrosswalkEnds(ClassificationService classifications, ItemStore items) {
    this.classifications = classifications;
    this.items = items;
  }

  /** Both ends, published: the codes of drafts could still change. */
  record Ends(Edition from, Edition to) {

    /** What leads from one list to another concerns the authorities of both. */
    Set<String> owners() {
      return new TreeSet<>(
          List.of(Ownership.of(from.ref().scheme()), Ownership.of(to.ref().scheme())));
    }

    Ends in(Function<ClassificationRef, Edition> find) {
      return new Ends(find.apply(from.ref()), find.apply(to.ref()));
    }
  }

  Ends published(ClassificationRef from, ClassificationRef to) {
    if (from.scheme().equals(AreaCrosswalk.SCHEME) || to.scheme().equals(AreaCrosswalk.SCHEME)) {
      throw CrosswalkProblem.CROSSWALK_OF_AREAS.problem();
    }
    if (from.equals(to)) {
      throw CrosswalkProblem.CROSSWALK_ENDS_EQUAL.problem();
    }
    return new Ends(
        required(from, classifications.published(from)),
        required(to, classifications.published(to)));
  }

  /**
   * The same ends, and no correction of either is published before the transaction ends. One that
   * was published since they were read has all their codes.
   */
  Ends held(Ends read) {
    return read.in(it -> required(it, classifications.publishedForUse(it)));
  }

  private static Edition required(ClassificationRef ref, Optional<Edition> found) {
    return found.orElseThrow(
        () ->
            ImportProblem.CLASSIFICATION_UNKNOWN.because(
                "Không có danh mục đã công bố %s; hãy nhập và công bố danh mục trước."
                    .formatted(ref.labelVi()),
                "There is no published %s; import and publish it first.".formatted(ref.label())));
  }

  MappingRules rules(Ends ends) {
    return new MappingRules(items.codes(ends.from().id()), items.codes(ends.to().id()));
  }
}
