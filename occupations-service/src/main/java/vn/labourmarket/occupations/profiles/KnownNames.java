package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.profiles.ProfileContent.Reference;
import vn.labourmarket.occupations.profiles.ProfileContent.Titles;
import vn.labourmarket.occupations.profiles.ProfileContent.Words;
import vn.labourmarket.occupations.titles.TitleKind;
import vn.labourmarket.occupations.titles.TitleService;

/** What classifications say of an occupation that nobody has described yet. */
@ApplicationScoped
class KnownNames {
  /** Whoever asks for a bare code means the international one first. */
  private static final List<String> SCHEMES = List.of("isco", "vsco");

  private final ClassificationService classifications;
  private final ItemStore items;
  private final TitleService titles;

  KnownNames(ClassificationService classifications, ItemStore items, TitleService titles) {
    this.classifications = classifications;
    this.items = items;
    this.titles = titles;
  }

  Optional<OccupationView> of(String code) {
    for (String scheme : SCHEMES) {
      Optional<Edition> edition = classifications.inForce(scheme);
      Optional<ClassificationItem> item = edition.flatMap(it -> items.find(it.id(), code));
      if (item.isPresent()) {
        return Optional.of(view(edition.get(), item.get()));
      }
    }
    return Optional.empty();
  }

  private OccupationView view(Edition edition, ClassificationItem item) {
    List<ProfileContent.Alternative> alternative = new ArrayList<>();
    List<ProfileContent.Regional> regional = new ArrayList<>();
    for (TitleService.Name it : titles.names(edition.id(), item.code())) {
      if (it.kind() == TitleKind.REGIONAL && it.region() != null) {
        regional.add(new ProfileContent.Regional(it.region(), it.title(), it.language()));
      } else {
        alternative.add(new ProfileContent.Alternative(it.title(), it.language()));
      }
    }
    Reference reference = new Reference(edition.ref().version(), item.code());
    boolean isco = edition.ref().scheme().equals("isco");
    return OccupationView.without(
        item.code(),
        item.level(),
        new ProfileContent(
            isco ? reference : null,
            isco ? null : reference,
            new Titles(new Words(item.titleVi(), item.titleEn()), alternative, regional),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            List.of()));
  }
}
