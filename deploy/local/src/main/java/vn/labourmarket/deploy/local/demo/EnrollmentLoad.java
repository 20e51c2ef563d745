package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.deploy.local.demo.figures.EnrollmentFigures;
import vn.labourmarket.deploy.local.demo.figures.Institution;
import vn.labourmarket.deploy.local.demo.figures.Province;

/** Institutions, their plans and their quarterly reports: each institution a chain of its own. */
final class EnrollmentLoad {
  private static final String PLANS = "enrollment-plans";
  private static final String REPORTS = "enrollment-reports";

  private final Clients clients;
  private final Client authority;
  private final Map<Province, String> areas;
  private final Map<String, JsonNode> registered = new HashMap<>();

  EnrollmentLoad(Clients clients, Client authority, Map<Province, String> areas)
      throws InterruptedException {
    this.clients = clients;
    this.authority = authority;
    this.areas = areas;
    for (JsonNode institution : authority.list("institutions")) {
      registered.put(institution.path("code").asText(), institution);
    }
  }

  static int items(EnrollmentFigures figures) {
    return figures.institutions().stream()
        .mapToInt(it -> 1 + figures.plansOf(it).size() + figures.reportsOf(it).size())
        .sum();
  }

  Stream<Callable<Void>> chains(EnrollmentFigures figures, Progress progress) {
    return figures.institutions().stream().map(it -> () -> load(it, figures, progress));
  }

  private @Nullable Void load(Institution institution, EnrollmentFigures figures, Progress progress)
      throws InterruptedException {
    String area = areas.getOrDefault(institution.province(), "");
    JsonNode there = registered.get(institution.code());
    JsonNode owner = there != null ? there : register(institution, area, figures);
    progress.oneMore();
    String id = owner.path("id").asText();
    Client clerk = clients.clerkOf(institution.code(), id, area);
    Map<String, JsonNode> begun = new HashMap<>();
    if (there != null) {
      clerk.list(PLANS).forEach(it -> begun.put(it.path("year").asText(), it));
      clerk.list(REPORTS).forEach(it -> begun.put(it.path("period").asText(), it));
    }
    for (EnrollmentFigures.Plan plan : figures.plansOf(institution)) {
      JsonNode seen = begun.get(String.valueOf(plan.year()));
      String key = key("plan", institution, plan.year());
      Steps steps = new Steps(PLANS, PLANS, clerk, authority, "registration");
      steps.finish(seen, () -> EnrollmentForms.plan(id, plan), key);
      progress.oneMore();
    }
    for (EnrollmentFigures.Report report : figures.reportsOf(institution)) {
      JsonNode seen = begun.get(report.period());
      String key = key("report", institution, report.period());
      long planned = plannedIn(report.year(), figures.plansOf(institution));
      Steps steps = new Steps(REPORTS, REPORTS, clerk, authority, "acceptance");
      steps.finish(seen, () -> EnrollmentForms.report(id, report, planned), key);
      progress.oneMore();
    }
    return null;
  }

  private JsonNode register(Institution institution, String area, EnrollmentFigures figures)
      throws InterruptedException {
    ObjectNode form = EnrollmentForms.institution(institution, area, figures.plansOf(institution));
    return authority.create("institutions", form, key("institution", institution, ""));
  }

  private static long plannedIn(int year, List<EnrollmentFigures.Plan> plans) {
    return plans.stream()
        .filter(it -> it.year() == year)
        .mapToLong(EnrollmentFigures.Plan::total)
        .sum();
  }

  private static String key(String what, Institution institution, Object period) {
    return "demonstration/" + what + "/" + institution.code() + "/" + period;
  }
}
