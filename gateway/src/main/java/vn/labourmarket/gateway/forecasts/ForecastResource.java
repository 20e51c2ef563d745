package vn.labourmarket.gateway.forecasts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Basis;
import vn.labourmarket.gateway.answers.Format;
import vn.labourmarket.gateway.answers.Freshness;
import vn.labourmarket.gateway.answers.Provenance;
import vn.labourmarket.gateway.answers.Subject;
import vn.labourmarket.gateway.answers.Territories;
import vn.labourmarket.gateway.answers.Territory;
import vn.labourmarket.gateway.market.Area;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.audit.AuditedRequest;
import vn.labourmarket.platform.requests.Parameters;

@Path("/forecasts")
@Tag(name = "forecasts")
class ForecastResource {
  private final ForecastService service;
  private final Territories territories;
  private final Freshness freshness;
  private final CurrentCaller caller;
  private final AuditedRequest audited;

  ForecastResource(
      ForecastService service,
      Territories territories,
      Freshness freshness,
      CurrentCaller caller,
      AuditedRequest audited) {
    this.service = service;
    this.territories = territories;
    this.freshness = freshness;
    this.caller = caller;
    this.audited = audited;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE})
  @Operation(
      summary = "Forecasts of demand, supply or their gap, on today's areas",
      description =
          "Dự báo cầu, cung hoặc chênh lệch cung–cầu bằng phương pháp ngây thơ theo mùa. supply là"
              + " tuyển sinh theo quý; demand là số chỗ làm theo nhóm VSCO cấp 2, lấy từ chỗ việc"
              + " làm trống (theo quý) hoặc khảo sát (nửa năm), tuỳ chuỗi nào dài hơn; series cho"
              + " biết là chuỗi nào. Dưới bốn quan sát thì trả INSUFFICIENT_HISTORY và không có"
              + " điểm dự báo; quý chưa ai báo cáo không có trong history và được nêu bằng cờ GAPS."
              + " Chỉ kỳ đã kết thúc (hoặc mọi đợt khảo sát của kỳ trên địa bàn đã đóng) và có coverage"
              + " từ 0,8 trở lên mới vào history; kỳ thiếu hơn nằm trong partial và được nêu bằng cờ PARTIAL. coverage"
              + " là tỷ lệ cơ sở có báo cáo đủ cả quý trong số cơ sở phải báo cáo, hoặc tỷ lệ phiếu"
              + " khảo sát được duyệt trong số phiếu đã nộp; với chỗ việc làm trống không ai phải"
              + " báo cáo nên là null."
              + " By the seasonal naive method. supply is"
              + " quarterly intake; demand is posts by VSCO level-2 group, from vacancies (quarters)"
              + " or surveys (half-years), whichever history is longer; the member series says"
              + " which. Fewer than four observations give INSUFFICIENT_HISTORY and no points;"
              + " a quarter without reports is left out of history and flagged GAPS."
              + " Only a period that has ended (or whose survey rounds in the territory are all"
              + " closed) and has a coverage of at least 0.8 is history; others are in partial and flagged PARTIAL. coverage is"
              + " the share of the institutions expected to report whose reports fill the quarter,"
              + " or of the survey answers given that were accepted; null for vacancies, which"
              + " nobody must report.")
  @APIResponse(
      responseCode = "200",
      description = "The forecasts",
      headers = {
        @Header(
            name = Provenance.AS_OF,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "CSV: asOf"),
        @Header(
            name = Provenance.COVERAGE,
            schema = @Schema(type = SchemaType.NUMBER),
            description = "CSV: coverage"),
        @Header(
            name = Provenance.INCOMPLETE,
            schema = @Schema(type = SchemaType.STRING),
            description = "CSV: incomplete")
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ForecastsView.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response get(
      @QueryParam("measure") @Parameter(description = "demand, supply or gap", required = true)
          @Nullable String measure,
      @QueryParam("occupation") @Parameter(description = "VSCO code or its beginning")
          @Nullable String occupation,
      @QueryParam("area") @Parameter(description = "id or code") @Nullable String area,
      @QueryParam("qualification") @Nullable String qualification,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("format") @Parameter(description = "json or csv") @Nullable String format,
      @Context HttpHeaders headers) {
    Format wanted = Format.of(format, headers);
    ForecastQuestion.Measure asked = measure(measure);
    LocalDate any = LocalDate.EPOCH;
    Territory territory = territories.read(area, Basis.CURRENT, any, any, caller.get(), false);
    List<Subject> subjects = subjects(asked);
    Instant knownAt =
        subjects.stream()
            .flatMap(it -> Stream.ofNullable(freshness.asOf(it, null)))
            .max(Instant::compareTo)
            .orElse(null);
    ForecastService.Outcome outcome =
        service.of(
            new ForecastQuestion(
                asked,
                territory,
                asked == ForecastQuestion.Measure.SUPPLY ? null : occupation,
                qualification,
                Parameters.period("from", from),
                Parameters.period("to", to),
                knownAt));
    Area shown = territory.area().orElse(null);
    TreeSet<String> incomplete = new TreeSet<>();
    subjects.forEach(it -> incomplete.addAll(freshness.incomplete(it)));
    ForecastsView view =
        new ForecastsView(
            asked.name().toLowerCase(Locale.ROOT),
            shown == null ? null : shown.id(),
            shown == null ? null : shown.code(),
            qualification,
            outcome.items(),
            knownAt,
            outcome.coverage(),
            new ArrayList<>(incomplete),
            outcome.demonstration());
    if (wanted == Format.CSV) {
      audited.exports().rows(view.items().size());
    }
    return wanted == Format.JSON
        ? Response.ok(view).type(MediaType.APPLICATION_JSON_TYPE).build()
        : ForecastTable.answer(view);
  }

  private static List<Subject> subjects(ForecastQuestion.Measure measure) {
    return switch (measure) {
      case SUPPLY -> List.of(Subject.ENROLLMENT);
      case DEMAND -> List.of(Subject.VACANCIES, Subject.DEMAND);
      case GAP -> List.of(Subject.ENROLLMENT, Subject.VACANCIES);
    };
  }

  private static ForecastQuestion.Measure measure(@Nullable String text) {
    for (ForecastQuestion.Measure measure : ForecastQuestion.Measure.values()) {
      if (measure.name().toLowerCase(Locale.ROOT).equals(text)) {
        return measure;
      }
    }
    throw Parameters.invalid("measure", "demand, supply, gap");
  }
}
