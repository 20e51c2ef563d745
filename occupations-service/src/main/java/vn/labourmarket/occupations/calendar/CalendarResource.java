package vn.labourmarket.occupations.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.Period;

@Path("/reporting-obligations")
@Tag(name = "calendar", description = "Chế độ báo cáo / reporting calendar")
class CalendarResource {
  private final CalendarService calendar;
  private final CurrentCaller caller;

  CalendarResource(CalendarService calendar, CurrentCaller caller) {
    this.calendar = calendar;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Rows of the reporting calendar",
      description = "Chế độ báo cáo: ai báo cáo, cho ai, hạn nào, theo căn cứ nào.")
  public Page<ObligationView> list(
      @QueryParam("code") @Nullable String code,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return calendar.list(code, validAt, PageRequest.of(limit, cursor, 2));
  }

  @GET
  @Path("/{code}/due")
  @Operation(
      summary = "When a report on a period is due",
      description = "Hạn nộp báo cáo của một kỳ, theo giờ Việt Nam.")
  public DueView due(
      String code, @Parameter(example = "2026-M04") @QueryParam("period") @Nullable String period) {
    return calendar.due(code, parse(period));
  }

  private static Period parse(@Nullable String period) {
    Period asked = Parameters.period("period", period);
    if (asked == null) {
      throw Parameters.notAPeriod("period");
    }
    return asked;
  }

  @PUT
  @Command
  @Operation(
      summary = "Set one row, known by code, cadence and validFrom; a change needs If-Match",
      description = "Đặt một chế độ báo cáo; thay đổi cần If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ObligationView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ObligationView.class)))
  public RestResponse<ObligationView> set(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SetObligation as) {
    CalendarService.Outcome answer = calendar.set(as, caller.get().clientId(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }
}
