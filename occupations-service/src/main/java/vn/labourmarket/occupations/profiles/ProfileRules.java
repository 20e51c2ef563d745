package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.profiles.ProfileContent.Reference;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What a profile has to keep to: its codes exist, and a published one can be read. */
@ApplicationScoped
class ProfileRules {
  private final ClassificationService classifications;
  private final ItemStore items;

  ProfileRules(ClassificationService classifications, ItemStore items) {
    this.classifications = classifications;
    this.items = items;
  }

  void requireKnownCodes(ProfileContent profile) {
    List<Violation> found = new ArrayList<>();
    if (profile.iscoRef() == null && profile.vscoRef() == null) {
      found.add(
          Violation.error(
              "/iscoRef",
              OccupationProblem.OCCUPATION_REF_REQUIRED,
              OccupationProblem.OCCUPATION_REF_REQUIRED.title()));
    }
    reference(found, "isco", "/iscoRef", profile.iscoRef());
    reference(found, "vsco", "/vscoRef", profile.vscoRef());
    listed(
        found,
        "qualification",
        "/qualification",
        profile.qualification(),
        OccupationProblem.QUALIFICATION_UNKNOWN);
    List<String> fields = ProfileContent.all(profile.trainingFields());
    for (int i = 0; i < fields.size(); i++) {
      listed(
          found,
          "training-field",
          "/trainingFields/" + i,
          fields.get(i),
          OccupationProblem.TRAINING_FIELD_UNKNOWN);
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  private void reference(
      List<Violation> found, String scheme, String pointer, @Nullable Reference reference) {
    if (reference == null) {
      return;
    }
    Optional<Edition> edition =
        classifications.published(new ClassificationRef(scheme, reference.version()));
    if (edition.isEmpty()) {
      found.add(
          Violation.error(
              pointer + "/version",
              OccupationProblem.OCCUPATION_REF_UNKNOWN,
              LocalizedText.of(
                  "Không có danh mục đã công bố %s."
                      .formatted(new ClassificationRef(scheme, reference.version()).label()),
                  "There is no published %s."
                      .formatted(new ClassificationRef(scheme, reference.version()).label()))));
    } else if (items.find(edition.get().id(), reference.code()).isEmpty()) {
      found.add(
          Violation.error(
              pointer + "/code",
              OccupationProblem.OCCUPATION_REF_UNKNOWN,
              LocalizedText.of(
                  "Mã «%s» không có trong %s."
                      .formatted(reference.code(), edition.get().ref().label()),
                  "Code “%s” is not in %s."
                      .formatted(reference.code(), edition.get().ref().label()))));
    }
  }

  /** A list that nobody has loaded yet keeps no one from writing. */
  private void listed(
      List<Violation> found,
      String scheme,
      String pointer,
      @Nullable String code,
      OccupationProblem rule) {
    if (code == null) {
      return;
    }
    Optional<Edition> list = classifications.inForce(scheme);
    if (list.isPresent() && items.find(list.get().id(), code).isEmpty()) {
      found.add(
          Violation.error(
              pointer,
              rule,
              LocalizedText.of(
                  "Mã «%s» không có trong danh mục %s.".formatted(code, list.get().ref().label()),
                  "Code “%s” is not in %s.".formatted(code, list.get().ref().label()))));
    }
  }

  /** Everybody reads Vietnamese first: a profile without its name and summary is none. */
  static void requireComplete(ProfileContent profile) {
    List<Violation> missing = new ArrayList<>();
    if (profile.titles().official().lacks("vi")) {
      missing.add(missing("/titles/official/vi", "tên gọi tiếng Việt", "a Vietnamese name"));
    }
    if (profile.summary() == null || profile.summary().lacks("vi")) {
      missing.add(missing("/summary/vi", "tóm tắt tiếng Việt", "a Vietnamese summary"));
    }
    if (!missing.isEmpty()) {
      throw Problem.ofViolations(missing);
    }
  }

  private static Violation missing(String pointer, String vi, String en) {
    return Violation.error(
        pointer,
        OccupationProblem.PROFILE_INCOMPLETE,
        LocalizedText.of(
            "Cần có %s trước khi công bố.".formatted(vi), "Publication needs %s.".formatted(en)));
  }
}
