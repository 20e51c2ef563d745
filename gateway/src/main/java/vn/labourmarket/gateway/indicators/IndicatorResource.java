package vn.labourmarket.gateway.indicators;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Freshness;
import vn.labourmarket.gateway.answers.Subject;
import vn.labourmarket.gateway.market.Area;
import vn.labourmarket.platform.requests.Parameters;

@Path("/indicators")
@Tag(name = "indicators")
class IndicatorResource {
  private final Progresses progresses;
  private final ProgressReader reader;
  private final CoverageReader coverages;
  private final Freshness freshness;

  IndicatorResource(
      Progresses progresses, ProgressReader reader, CoverageReader coverages, Freshness freshness) {
    this.progresses = progresses;
    this.reader = reader;
    this.coverages = coverages;
    this.freshness = freshness;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Indicators of enrollment progress",
      description =
          "Chỉ số tiến độ tuyển sinh: PLAN_PCT, SAME_PERIOD_PCT và REMAINING từ đầu năm đến hết"
              + " kỳ, chỉ tính báo cáo đã duyệt. coverage là tỷ lệ cơ sở có báo cáo đã duyệt"
              + " đủ cả kỳ (của quý: báo cáo quý, hoặc báo cáo cả ba tháng), trong số cơ sở có kế hoạch đã đăng ký hoặc có báo cáo năm nay hay năm"
              + " trước. PLAN_PCT, SAME_PERIOD_PCT and REMAINING from the start of"
              + " the year to the end of the period, on accepted reports only. coverage is the"
              + " share of the institutions with a registered plan, or with a report this year or"
              + " last, whose accepted reports fill the period (of a quarter: the quarterly report, or"
              + " those of its three months).")
  public IndicatorsView get(
      @QueryParam("code") @Parameter(description = "one or more, separated by commas; all if empty")
          @Nullable String code,
      @QueryParam("area") @Parameter(description = "id or code") @Nullable String area,
      @QueryParam("period") @Parameter(description = "for example 2021-Q1", required = true)
          @Nullable String period,
      @QueryParam("organisation") @Nullable String organisation,
      @QueryParam("basis") @Parameter(description = "current (default) or asReported")
          @Nullable String basis,
      @QueryParam("asOf") @Parameter(description = "what was known at this instant, which is over")
          @Nullable String asOf) {
    List<Indicator> wanted = indicators(code);
    ProgressQuestion question = progresses.question(area, period, organisation, basis, asOf);
    Progress progress = reader.total(question);
    Coverage coverage = coverages.read(question);
    Area shown = question.territory().area().orElse(null);
    return new IndicatorsView(
        shown == null ? null : shown.id(),
        shown == null ? null : shown.code(),
        shown == null ? null : shown.name().vi(),
        shown == null ? null : shown.name().en(),
        question.period().toString(),
        question.territory().basis().parameter(),
        wanted.stream().map(it -> it.of(progress)).toList(),
        freshness.asOf(Subject.ENROLLMENT, question.asOf()),
        coverage.share(),
        coverage.expected(),
        coverage.received(),
        freshness.incomplete(Subject.ENROLLMENT),
        progress.demonstration());
  }

  private static List<Indicator> indicators(@Nullable String codes) {
    if (codes == null || codes.isBlank()) {
      return List.of(Indicator.values());
    }
    try {
      return Arrays.stream(codes.split(",")).map(String::strip).map(Indicator::valueOf).toList();
    } catch (IllegalArgumentException unknown) {
      throw Parameters.invalid("code", "PLAN_PCT,SAME_PERIOD_PCT,REMAINING");
    }
  }
}
