package vn.labourmarket.occupations.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.KnownBy;
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
      description =
          "Chế độ báo cáo: ai báo cáo, cho ai, hạn nào, theo căn cứ nào; ?knownAt= cho biết như đã ghi"
              + " đến hết ngày đó. / ?knownAt= tells what was published at the end of that day,"
              + " whatever was changed since."
              + KnownBy.BEFORE)
  public Page<ObligationView> list(
      @QueryParam("code") @Nullable String code,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("knownAt") @Nullable LocalDate knownAt,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return calendar.list(code, validAt, KnownBy.of(knownAt), PageRequest.of(limit, cursor, 2));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One row of the calendar; with knownAt as published at the end of that day",
      description =
          "Một chế độ báo cáo; ?knownAt= cho biết như đã ghi đến hết ngày đó." + KnownBy.BEFORE)
  public ObligationView row(UUID id, @QueryParam("knownAt") @Nullable LocalDate knownAt) {
    return calendar.row(id, KnownBy.of(knownAt));
  }

  @GET
  @Path("/{code}/due")
  @Operation(
      summary = "When a report on a period is due",
      description =
          "Hạn nộp báo cáo của một kỳ, theo giờ Việt Nam; ?knownAt= cho biết hạn như đã công bố đến hết"
              + " ngày đó. / ?knownAt= tells the day as it was published at the end of that day, by"
              + " which a report was late or not."
              + KnownBy.BEFORE)
  public DueView due(
      String code,
      @Parameter(example = "2026-M04") @QueryParam("period") @Nullable String period,
      @QueryParam("knownAt") @Nullable LocalDate knownAt) {
    return calendar.due(code, parse(period), KnownBy.of(knownAt));
  }

  private static Period parse(@Nullable String period) {
    Period asked = Parameters.period("period", period);
    if (asked == null) {
      throw Parameters.notAPeriod("period");
    }
    return asked;
  }

  @GET
  @Path("/{id}/revisions")
  @Operation(
      summary = "All revisions of a row, the newest first",
      description = "Mọi bản đã công bố của một chế độ báo cáo: ai soạn, ai công bố, khi nào.")
  public Page<ObligationView> revisions(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return calendar.revisions(id, PageRequest.of(limit, cursor, 1));
  }

  @PUT
  @Command
  @Operation(
      summary = "Draft one row, known by code, cadence and validFrom; a change needs If-Match",
      description =
          "Soạn một chế độ báo cáo kèm căn cứ pháp lý, chờ lãnh đạo công bố; thay đổi cần If-Match (của bản"
              + " nháp đang chờ, nếu không thì của chế độ) và khi công bố là một bản mới, bản trước"
              + " vẫn đọc được; chế độ trước đó (cùng mã, cùng kỳ) chưa có ngày cuối thì kết thúc vào"
              + " ngày liền trước (xem onPublication). / What is sent waits until a leader publishes it, as a new revision."
              + " If-Match is the tag of the draft that waits, else of the row. When it is published,"
              + " an open-ended row of the code and cadence from an earlier day ends on the day"
              + " before (onPublication tells).")
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
    CalendarService.Outcome answer = calendar.set(as, caller.get(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }

  @GET
  @Path("/drafts")
  @Operation(
      summary = "Rows that wait for a leader's consent",
      description = "Các chế độ báo cáo đang chờ lãnh đạo công bố.")
  public Page<ObligationView> drafts(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return calendar.drafts(caller.get(), PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}/draft")
  @Operation(summary = "What one row shall say", description = "Bản nháp của một chế độ báo cáo.")
  public ObligationView draft(UUID id) {
    return calendar.draft(id);
  }

  @DELETE
  @Command
  @Path("/{id}/draft")
  @Operation(
      summary = "Give the draft of a row up; If-Match is its tag",
      description = "Bỏ bản nháp đang chờ; chế độ đã công bố, nếu có, giữ nguyên.")
  @APIResponse(responseCode = "204", description = "Discarded")
  public void discard(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    calendar.discard(id, caller.get(), ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/publication")
  @Operation(
      summary = "Publish the draft of a row; nobody publishes what they wrote any part of",
      description = "Lãnh đạo công bố chế độ báo cáo; ai đã soạn thì không được tự công bố.")
  public RestResponse<ObligationView> publish(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(calendar.publish(id, caller.get(), ifMatch));
  }
}
