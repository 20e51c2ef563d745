package vn.labourmarket.occupations.priorities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import vn.labourmarket.platform.time.VietnamTime;

@Path("/priority-lists")
@Tag(name = "priority lists", description = "Danh sách nghề ưu tiên / priority lists")
class PriorityResource {
  private final PriorityService lists;
  private final CurrentCaller caller;

  PriorityResource(PriorityService lists, CurrentCaller caller) {
    this.lists = lists;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Priority lists; with validAt those in force on that day, with code those with it",
      description =
          "Danh sách nghề trọng điểm, nghề khuyến khích đào tạo theo ngày và theo mã; ?knownAt= cho"
              + " biết danh sách như đã ghi đến hết ngày đó. / ?knownAt= tells what the lists said at"
              + " the end of that day, whatever was changed since.")
  public Page<PriorityListView> list(
      @QueryParam("list") @Nullable String list,
      @QueryParam("scheme") @Nullable String scheme,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("knownAt") @Nullable LocalDate knownAt,
      @QueryParam("code") @Nullable String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Instant knownBy =
        knownAt == null
            ? PriorityFilter.NOW
            : knownAt.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    return lists.list(
        new PriorityFilter(list, scheme, validAt, code, knownBy), PageRequest.of(limit, cursor, 2));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One priority list", description = "Một danh sách ưu tiên.")
  public PriorityListView list(UUID id) {
    return lists.list(id);
  }

  @GET
  @Path("/{id}/revisions")
  @Operation(
      summary = "All revisions of a priority list, the newest first",
      description = "Mọi bản đã ghi của một danh sách ưu tiên: ai, khi nào, vì sao.")
  public Page<PriorityListView> revisions(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return lists.revisions(id, PageRequest.of(limit, cursor, 1));
  }

  @PUT
  @Command
  @Operation(
      summary = "Set one list, known by its name, scheme and validFrom; a change needs If-Match",
      description =
          "Đặt một danh sách ưu tiên kèm căn cứ pháp lý; hai danh sách cùng tên và cùng danh mục"
              + " không được trùng thời gian hiệu lực; thay đổi cần If-Match và là một bản mới, bản"
              + " trước vẫn đọc được. Cơ quan lập danh sách đầu tiên của một tên phụ trách tên đó."
              + " / A change is a new revision; whoever set the first list of a name answers for"
              + " all of that name.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PriorityListView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PriorityListView.class)))
  public RestResponse<PriorityListView> set(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SetPriorityList as) {
    PriorityService.Outcome answer = lists.set(as, caller.get(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }
}
