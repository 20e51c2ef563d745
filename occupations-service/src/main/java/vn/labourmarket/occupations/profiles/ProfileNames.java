package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.profiles.ProfileContent.Reference;
import vn.labourmarket.occupations.titles.TitleKind;
import vn.labourmarket.occupations.titles.TitleService;
import vn.labourmarket.occupations.titles.TitleService.Name;

/** The names of published profiles are titles like those of any other source. */
@ApplicationScoped
class ProfileNames {
  private final TitleService titles;

  ProfileNames(TitleService titles) {
    this.titles = titles;
  }

  void publish(String code, ProfileContent profile, UUID actor) {
    List<Name> names = new ArrayList<>();
    ProfileContent.Titles all = profile.titles();
    official(names, "vi", all.official().vi());
    official(names, "en", all.official().en());
    ProfileContent.all(all.alternative())
        .forEach(it -> names.add(new Name(it.title(), it.language(), TitleKind.ALTERNATIVE, null)));
    ProfileContent.all(all.regional())
        .forEach(
            it -> names.add(new Name(it.title(), it.language(), TitleKind.REGIONAL, it.region())));
    replace(code, profile, names, actor);
  }

  private static void official(List<Name> names, String language, @Nullable String title) {
    if (title != null && !title.isBlank()) {
      names.add(new Name(title, language, TitleKind.OFFICIAL, null));
    }
  }

  void withdraw(String code, ProfileContent profile, UUID actor) {
    replace(code, profile, List.of(), actor);
  }

  private void replace(String code, ProfileContent profile, List<Name> names, UUID actor) {
    Reference isco = profile.iscoRef();
    Reference vsco = profile.vscoRef();
    if (isco != null) {
      titles.replaceProfile(
          code, new ClassificationRef("isco", isco.version()), isco.code(), names, actor);
    } else if (vsco != null) {
      titles.replaceProfile(
          code, new ClassificationRef("vsco", vsco.version()), vsco.code(), names, actor);
    }
  }
}
