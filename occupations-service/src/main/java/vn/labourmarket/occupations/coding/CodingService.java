package vn.labourmarket.occupations.coding;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.history.Contacts;
import vn.labourmarket.occupations.history.HistoryService;
import vn.labourmarket.occupations.history.KeptCoding;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.titles.coding.TitleQuestion;

/** Coding titles. */
@ApplicationScoped
class CodingService {
  private final UsableModels models;
  private final ModelService learned;
  private final ClassificationService classifications;
  private final HistoryService history;
  private final Clock clock;

  CodingService(
      UsableModels models,
      ModelService learned,
      ClassificationService classifications,
      HistoryService history,
      Clock clock) {
    this.models = models;
    this.learned = learned;
    this.classifications = classifications;
    this.history = history;
    this.clock = clock;
  }

  CodedTitles code(CodeTitles as, Caller caller) {
    requireDistinct(as.items());
    if (as.isKept()) {
      history.requireKeeper();
    }
    UsableModel model = model(as);
    CodedTitles answer =
        new CodedTitles(
            model.number(),
            model.names().ref().toString(),
            model.names().revision(),
            model.titlesRevision(),
            as.items().stream().map(it -> model.code(it.id(), it.question(), as.most())).toList());
    if (as.isKept()) {
      history.keep(model.names().ref(), kept(as, answer, caller.clientId()));
    }
    return answer;
  }

  private List<KeptCoding> kept(CodeTitles as, CodedTitles answer, UUID client) {
    Instant now = clock.instant();
    List<KeptCoding> kept = new ArrayList<>();
    for (int i = 0; i < as.items().size(); i++) {
      TitleQuestion question = as.items().get(i).question();
      CodedTitles.Item item = answer.items().get(i);
      CodedTitles.Candidate first = item.candidates().isEmpty() ? null : item.candidates().get(0);
      kept.add(
          new KeptCoding(
              client,
              storable(item.id()),
              kept(question.text()),
              kept(question.industry()),
              kept(question.qualification()),
              answer.classification(),
              answer.classificationRevision(),
              answer.model(),
              item.decision(),
              first == null ? null : first.code(),
              first == null ? null : first.probability(),
              now));
    }
    return kept;
  }

  /** A database's text holds every character but one, and no half of a pair. */
  private static String storable(String text) {
    return new String(text.replace('\0', ' ').getBytes(UTF_8), UTF_8);
  }

  private static String kept(String text) {
    return Contacts.strip(storable(text));
  }

  private UsableModel model(CodeTitles as) {
    if (as.model() == null) {
      return newest(as.classification() == null ? ModelService.USUAL : as.classification());
    }
    UsableModel model = models.numbered(as.model());
    String scheme = model.names().ref().scheme();
    if (as.classification() != null && !as.classification().equals(scheme)) {
      throw Problem.ofViolations(
          List.of(
              Violation.error(
                  "/model",
                  CodingProblem.CODING_MODEL_OF_OTHER,
                  LocalizedText.of(
                      "Mô hình số %d thuộc danh mục «%s».".formatted(as.model(), scheme),
                      "Model %d is one of “%s”.".formatted(as.model(), scheme)))));
    }
    return model;
  }

  private UsableModel newest(String scheme) {
    return models
        .of(scheme)
        .orElseThrow(
            () ->
                classifications
                    .inForce(scheme)
                    .map(learned::missing)
                    .orElseGet(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem));
  }

  private static void requireDistinct(List<CodeTitles.Item> items) {
    Set<String> seen = new HashSet<>();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(storable(items.get(i).id()))) {
        found.add(
            Violation.error(
                "/items/" + i + "/id",
                CodingProblem.CODING_ITEM_REPEATED,
                CodingProblem.CODING_ITEM_REPEATED.title()));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }
}
