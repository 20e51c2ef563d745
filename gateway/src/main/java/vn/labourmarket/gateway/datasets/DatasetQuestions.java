package vn.labourmarket.gateway.datasets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Basis;
import vn.labourmarket.gateway.answers.Freshness;
import vn.labourmarket.gateway.answers.Sight;
import vn.labourmarket.gateway.answers.Territories;
import vn.labourmarket.gateway.answers.Territory;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.Period;

/** Reads questions about datasets from a request's parameters. */
@ApplicationScoped
class DatasetQuestions {
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(2999, 12, 31);

  private final Territories territories;
  private final Access access;
  private final Freshness freshness;

  DatasetQuestions(Territories territories, Access access, Freshness freshness) {
    this.territories = territories;
    this.access = access;
    this.freshness = freshness;
  }

  DatasetQuestion read(Dataset dataset, DatasetFilter filter) {
    Caller caller = access.caller();
    Period period = Parameters.period("period", filter.period());
    Period from = Parameters.period("from", filter.from());
    Period to = Parameters.period("to", filter.to());
    if (period != null && (from != null || to != null)) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("Chọn period hoặc from và to.", "Give period, or from and to.")
          .with("parameter", "period");
    }
    if (dataset == Dataset.ENROLLMENT && filter.occupation() != null) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "Bộ số liệu tuyển sinh theo ngành, nghề đào tạo, không theo nghề nghiệp.",
              "Enrollment is by training field, not by occupation.")
          .with("parameter", "occupation");
    }
    UUID vacancy = vacancy(dataset, filter.vacancy());
    LocalDate first = BEGINNING;
    LocalDate last = END;
    if (period != null) {
      first = period.firstDay();
      last = period.lastDay();
    } else {
      first = from == null ? BEGINNING : from.firstDay();
      last = to == null ? END : to.lastDay();
    }
    Sight sight =
        Sight.of(
            access.grant(dataset.subject().permission()),
            Parameters.id("organisation", filter.organisation()));
    if (vacancy != null && !sight.byOrganisation()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Vai trò của bạn chỉ được xem số liệu tổng hợp.", "Your role sees only sums.");
    }
    Territory territory =
        territories.read(filter.area(), Basis.of(filter.basis()), first, last, caller, sight.own());
    return new DatasetQuestion(
        dataset,
        territory,
        sight,
        period,
        first,
        last,
        filter.occupation(),
        filter.qualification(),
        vacancy,
        freshness.asked(filter.asOf()));
  }

  private static @Nullable UUID vacancy(Dataset dataset, @Nullable String text) {
    if (text != null && dataset != Dataset.VACANCIES) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "Chỉ bộ số liệu «vacancies» lọc theo vacancy.", "Only “vacancies” has vacancies.")
          .with("parameter", "vacancy");
    }
    return Parameters.id("vacancy", text);
  }
}
