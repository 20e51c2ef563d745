package vn.labourmarket.occupations.priorities;

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
              + " the end of that day, whatever was changed since."
              + KnownBy.BEFORE)
  public Page<PriorityListView> list(
      @QueryParam("list") @Nullable String list,
      @QueryParam("scheme") @Nullable String scheme,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("knownAt") @Nullable LocalDate knownAt,
      @QueryParam("code") @Nullable String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return lists.list(
        new PriorityFilter(list, scheme, validAt, code, KnownBy.of(knownAt)),
        PageRequest.of(limit, cursor, 2));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One priority list; with knownAt as it was published at the end of that day",
      description =
          "Một danh sách ưu tiên; ?knownAt= cho biết như đã ghi đến hết ngày đó." + KnownBy.BEFORE)
  public PriorityListView list(UUID id, @QueryParam("knownAt") @Nullable LocalDate knownAt) {
    return lists.list(id, KnownBy.of(knownAt));
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
      summary = "Draft one list, known by its name, scheme and validFrom; a change needs If-Match",
      description =
          "Soạn một danh sách ưu tiên kèm căn cứ pháp lý, chờ người khác công bố; hai danh sách cùng"
              + " tên và cùng danh mục không được trùng thời gian hiệu lực; thay đổi cần If-Match (của"
              + " bản nháp đang chờ, nếu không thì của danh sách) và khi công bố là một bản mới, bản"
              + " trước vẫn đọc được; danh sách trước đó chưa có ngày cuối thì kết thúc vào ngày liền"
              + " trước (xem onPublication). Cơ quan phụ trách danh mục của các mã phụ trách danh sách. Mã có"
              + " thể để trống rồi nhập bằng tệp. / Codes may be left out (codes: []) and come by import;"
              + " what"
              + " is sent waits until somebody else publishes it, as a new revision. If-Match is the"
              + " tag of the draft that waits, else of the list. Who answers for the scheme of the"
              + " codes sets the list. When it is published, an open-ended list of the name and"
              + " scheme from an earlier day ends on the day before (onPublication tells).")
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

  @GET
  @Path("/drafts")
  @Operation(
      summary = "What waits for somebody's consent",
      description = "Các danh sách ưu tiên đang chờ người khác công bố.")
  public Page<PriorityListView> drafts(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return lists.drafts(caller.get(), PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}/draft")
  @Operation(
      summary = "What one list shall say",
      description = "Bản nháp đang chờ của một danh sách ưu tiên.")
  public PriorityListView draft(UUID id) {
    return lists.draft(id);
  }

  @DELETE
  @Command
  @Path("/{id}/draft")
  @Operation(
      summary = "Give the draft of a list up; If-Match is its tag",
      description = "Bỏ bản nháp đang chờ; danh sách đã công bố, nếu có, giữ nguyên.")
  @APIResponse(responseCode = "204", description = "Discarded")
  public void discard(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    lists.discard(id, caller.get(), ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/publication")
  @Operation(
      summary = "Publish the draft of a list; nobody publishes what they wrote any part of",
      description = "Công bố bản nháp của danh sách ưu tiên; ai đã soạn thì không được tự công bố.")
  public RestResponse<PriorityListView> publish(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(lists.publish(id, caller.get(), ifMatch));
  }
}
