package vn.labourmarket.occupations.targets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
      description = "Mục tiêu theo chỉ số, đơn vị và thời gian hiệu lực.")
  public Page<TargetView> list(
      @QueryParam("indicator") @Nullable String indicator,
      @QueryParam("area") @Nullable UUID area,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return targets.list(
        new TargetFilter(indicator, area, validAt), PageRequest.of(limit, cursor, 2));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One target", description = "Một mục tiêu.")
  public TargetView target(UUID id) {
    return targets.target(id);
  }

  @PUT
  @Command
  @Operation(
      summary = "Set one target, known by indicator, area and validFrom; a change needs If-Match",
      description = "Đặt một mục tiêu kèm căn cứ pháp lý; thay đổi cần If-Match.")
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
}
