package vn.labourmarket.occupations.targets;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.KnownBy;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/targets")
@Tag(name = "targets", description = "Mục tiêu / targets")
class TargetResource {
  private final TargetService targets;
  private final CurrentCaller caller;

  TargetResource(TargetService targets, CurrentCaller caller) {
    this.targets = targets;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Targets; with validAt those in force on that day",
      description =
          "Mục tiêu theo chỉ số, đơn vị và thời gian hiệu lực; ?knownAt= cho biết mục tiêu như đã ghi"
              + " đến hết ngày đó. / ?knownAt= tells what was published at the end of that day,"
              + " whatever was changed since."
              + KnownBy.BEFORE)
  public Page<TargetView> list(
      @QueryParam("indicator") @Nullable String indicator,
      @QueryParam("area") @Nullable UUID area,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("knownAt") @Nullable LocalDate knownAt,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return targets.list(
        new TargetFilter(indicator, area, validAt, KnownBy.of(knownAt)),
        PageRequest.of(limit, cursor, 2));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One target; with knownAt as it was published at the end of that day",
      description = "Một mục tiêu; ?knownAt= cho biết như đã ghi đến hết ngày đó." + KnownBy.BEFORE)
  public TargetView target(UUID id, @QueryParam("knownAt") @Nullable LocalDate knownAt) {
    return targets.target(id, KnownBy.of(knownAt));
  }

  @GET
  @Path("/{id}/revisions")
  @Operation(
      summary = "All revisions of a target, the newest first",
      description = "Mọi bản đã công bố của một mục tiêu: ai soạn, ai công bố, khi nào.")
  public Page<TargetView> revisions(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return targets.revisions(id, PageRequest.of(limit, cursor, 1));
  }

  @PUT
  @Command
  @Operation(
      summary = "Draft one target, known by indicator, area and validFrom; a change needs If-Match",
      description =
          "Soạn một mục tiêu kèm căn cứ pháp lý, chờ lãnh đạo công bố; thay đổi cần If-Match (của bản"
              + " nháp đang chờ, nếu không thì của mục tiêu) và khi công bố là một bản mới, bản trước"
              + " vẫn đọc được; mục tiêu trước đó chưa có ngày cuối thì kết thúc vào ngày liền trước"
              + " (xem onPublication). Mục tiêu của một địa bàn không kéo dài quá ngày cuối của địa bàn"
              + " (AREA_EXPIRED), và kết thúc cùng địa bàn. / What is sent waits until a leader"
              + " publishes it, as a new revision. If-Match is the tag of the draft that waits, else"
              + " of the target. When it is published, an open-ended target from an earlier day ends"
              + " on the day before (onPublication tells). No target outlasts its area"
              + " (AREA_EXPIRED), and it ends with it.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TargetView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TargetView.class)))
  public RestResponse<TargetView> set(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SetTarget as) {
    TargetService.Outcome answer = targets.set(as, caller.get(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }

  @GET
  @Path("/drafts")
  @Operation(
      summary = "Targets that wait for a leader's consent, of the caller's areas and the country",
      description = "Các mục tiêu đang chờ lãnh đạo công bố.")
  public Page<TargetView> drafts(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return targets.drafts(caller.get(), PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}/draft")
  @Operation(summary = "What one target shall say", description = "Bản nháp của một mục tiêu.")
  public TargetView draft(UUID id) {
    return targets.draft(id, caller.get());
  }

  @DELETE
  @Command
  @Path("/{id}/draft")
  @Operation(
      summary = "Give the draft of a target up; If-Match is its tag",
      description = "Bỏ bản nháp đang chờ; mục tiêu đã công bố, nếu có, giữ nguyên.")
  @APIResponse(responseCode = "204", description = "Discarded")
  public void discard(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    targets.discard(id, caller.get(), ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/publication")
  @Operation(
      summary = "Publish the draft of a target; nobody publishes what they wrote any part of",
      description = "Lãnh đạo công bố mục tiêu; ai đã soạn thì không được tự công bố.")
  public RestResponse<TargetView> publish(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(targets.publish(id, caller.get(), ifMatch));
  }
}
