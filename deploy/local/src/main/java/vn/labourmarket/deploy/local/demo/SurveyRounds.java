package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.labourmarket.deploy.local.demo.figures.Employer;
import vn.labourmarket.deploy.local.demo.figures.Province;
import vn.labourmarket.deploy.local.demo.figures.SurveyAnswer;

/** The survey rounds: one for each half-year and province, as each authority runs its own. */
final class SurveyRounds {
  private static final String ROUNDS = "survey-rounds";

  private record Round(JsonNode opened, Map<String, JsonNode> answers) {}

  private final Client service;
  private final Client authority;
  private final Map<Province, Map<String, Round>> rounds = new EnumMap<>(Province.class);

  SurveyRounds(Client service, Client authority) {
    this.service = service;
    this.authority = authority;
  }

  /** Opens what is not open yet. The window lasts well beyond any demonstration. */
  void open(List<Employer> employers, LocalDate today) throws InterruptedException {
    Map<String, JsonNode> there = new HashMap<>();
    for (JsonNode round : authority.list(ROUNDS)) {
      there.put(round.path("name").asText(), round);
    }
    for (Province province : Province.values()) {
      Map<String, Round> own = new HashMap<>();
      for (String period : SurveyAnswer.PERIODS) {
        String name = DemandForms.nameOfRound(province, period);
        String key = "demonstration/round/" + province + "/" + period;
        JsonNode now = there.get(name);
        if (now == null) {
          now =
              authority.create(ROUNDS, DemandForms.round(province, period, employers, today), key);
        }
        if (now.path("status").asText().equals("DRAFT")) {
          now = authority.transition(ROUNDS, now, "opening", key);
        }
        own.put(period, new Round(now, answersTo(now)));
      }
      rounds.put(province, own);
    }
  }

  private Map<String, JsonNode> answersTo(JsonNode round) throws InterruptedException {
    Map<String, JsonNode> answers = new HashMap<>();
    for (JsonNode answer : authority.list(responsesTo(round))) {
      answers.put(answer.path("employer").asText(), answer);
    }
    return answers;
  }

  private static String responsesTo(JsonNode round) {
    return ROUNDS + "/" + round.path("id").asText() + "/responses";
  }

  void answer(Employer employer, String employerId, String period, SurveyAnswer answer)
      throws InterruptedException {
    Round round =
        Objects.requireNonNull(
            rounds.getOrDefault(employer.province(), Map.of()).get(period), period);
    new Steps(responsesTo(round.opened()), "survey-responses", service, authority, "acceptance")
        .finish(
            round.answers().get(employerId),
            () -> DemandForms.answer(employerId, answer),
            "demonstration/answer/" + employer.code() + "/" + period);
  }
}
