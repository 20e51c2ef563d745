package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.deploy.local.demo.figures.Employer;
import vn.labourmarket.deploy.local.demo.figures.SurveyAnswer;
import vn.labourmarket.deploy.local.demo.figures.Vacancy;

/**
 * Employers, their answers to the survey rounds and their vacancies, entered by the employment
 * service on their behalf: each employer a chain of its own.
 */
final class DemandLoad {
  private static final String EMPLOYERS = "employers";
  private static final String VACANCIES = "vacancies";

  private final Client service;
  private final Client authority;
  private final SurveyRounds rounds;
  private final LocalDate today;
  private final Map<String, JsonNode> registered = new HashMap<>();
  private final Set<String> posted = new HashSet<>();

  DemandLoad(Client service, Client authority, SurveyRounds rounds, LocalDate today)
      throws InterruptedException {
    this.service = service;
    this.authority = authority;
    this.rounds = rounds;
    this.today = today;
    for (JsonNode employer : authority.list(EMPLOYERS)) {
      registered.put(employer.path("code").asText(), employer);
    }
    for (JsonNode vacancy : authority.list(VACANCIES)) {
      posted.add(name(vacancy.path("employer").asText(), vacancy.path("title").asText()));
    }
  }

  static int items(List<Employer> employers) {
    long answers =
        employers.stream()
            .flatMap(it -> SurveyAnswer.PERIODS.stream().map(at -> SurveyAnswer.of(it, at)))
            .filter(it -> it.isPresent())
            .count();
    return employers.size() + (int) answers + Vacancy.COUNT;
  }

  List<Callable<Void>> chains(List<Employer> employers, Progress progress) {
    List<List<Vacancy>> vacancies = Vacancy.of(employers);
    List<Callable<Void>> chains = new ArrayList<>();
    for (int i = 0; i < employers.size(); i++) {
      Employer employer = employers.get(i);
      List<Vacancy> own = vacancies.get(i);
      chains.add(() -> load(employer, own, progress));
    }
    return chains;
  }

  private @Nullable Void load(Employer employer, List<Vacancy> vacancies, Progress progress)
      throws InterruptedException {
    JsonNode seen = registered.get(employer.code());
    String key = "demonstration/employer/" + employer.code();
    ObjectNode form = DemandForms.employer(employer);
    JsonNode now = seen != null ? seen : service.create(EMPLOYERS, form, key);
    if (now.path("status").asText().equals("PENDING")) {
      now = authority.transition(EMPLOYERS, now, "verification", key);
    }
    progress.oneMore();
    String id = now.path("id").asText();
    for (String period : SurveyAnswer.PERIODS) {
      SurveyAnswer answer = SurveyAnswer.of(employer, period).orElse(null);
      if (answer != null) {
        rounds.answer(employer, id, period, answer);
        progress.oneMore();
      }
    }
    for (Vacancy vacancy : vacancies) {
      post(vacancy, id);
      progress.oneMore();
    }
    return null;
  }

  private void post(Vacancy vacancy, String employerId) throws InterruptedException {
    if (posted.contains(name(employerId, vacancy.title()))) {
      return;
    }
    ObjectNode form = DemandForms.vacancy(vacancy, employerId, today);
    service.create(VACANCIES, form, "demonstration/vacancy/" + vacancy.id());
  }

  private static String name(String employerId, String title) {
    return employerId + " " + title;
  }
}
