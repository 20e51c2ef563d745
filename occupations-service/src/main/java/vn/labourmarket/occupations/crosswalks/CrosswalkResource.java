package vn.labourmarket.occupations.crosswalks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/crosswalks")
@Tag(name = "crosswalks", description = "Bảng chuyển đổi giữa các danh mục / crosswalks")
class CrosswalkResource {
  private final CrosswalkService crosswalks;
  private final LookupService lookups;
  private final CurrentCaller caller;

  CrosswalkResource(CrosswalkService crosswalks, LookupService lookups, CurrentCaller caller) {
    this.crosswalks = crosswalks;
    this.lookups = lookups;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "The crosswalks there are, each with its newest revision",
      description = "Các bảng chuyển đổi hiện có. Bản nháp chỉ hiện với người biên tập.")
  public Page<CrosswalkView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    String after = page.after().map(it -> it.text(0)).orElse("");
    return Page.of(
        lookups.newest(caller.get()).stream()
            .sorted(java.util.Comparator.comparing(CrosswalkResource::key))
            .filter(it -> key(it).compareTo(after) > 0)
            .limit(page.fetchSize())
            .toList(),
        page,
        it -> it,
        it -> Cursor.of(key(it)));
  }

  private static String key(CrosswalkView it) {
    return it.from() + ">" + it.to();
  }

  @POST
  @Command
  @Operation(
      summary = "Draft a crosswalk or its next revision",
      description =
          "Lập hoặc thay bảng chuyển đổi giữa hai danh mục đã công bố. Tổng trọng số của một mã là 1"
              + " (±0,001); thiếu trọng số thì chia đều; thiếu quan hệ thì suy từ số mã đối ứng."
              + " Nội dung gửi thành bản nháp, chờ người khác thuộc cơ quan phụ trách công bố; thay"
              + " một bản nháp đang chờ thì cần If-Match. / What is sent becomes a draft, which"
              + " another person publishes for the authorities that answer for both lists;"
              + " replacing a draft that waits needs If-Match with its version.")
  @APIResponse(
      responseCode = "200",
      description = "The newest revision says the same already",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CrosswalkView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Drafted",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CrosswalkView.class)))
  public RestResponse<CrosswalkView> store(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid StoreCrosswalk as) {
    CrosswalkService.Outcome answer = crosswalks.store(as, caller.get(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }

  @GET
  @Path("/{from}/{to}")
  @Operation(
      summary = "What codes become, directly, backwards or through a chain of crosswalks",
      description =
          "Mã của danh mục này thành mã nào của danh mục kia, viết như isco:2008. Không có bảng trực"
              + " tiếp thì đọc ngược hoặc đi qua chuỗi ngắn nhất; trọng số nhân dọc đường và cộng các"
              + " đường. ?via= buộc đi qua các phiên bản, cách nhau bằng dấu phẩy; ?revision= đọc một"
              + " lần công bố cũ. / Versions are written like isco:2008. Where there is no crosswalk"
              + " in this direction, the inverted one or the shortest chain is read; of equally short"
              + " chains the one with fewest inversions, then the first by name. Weights are"
              + " multiplied along a path and added over paths.")
  public MappingsView mappings(
      String from,
      String to,
      @QueryParam("code") @Nullable String code,
      @QueryParam("via") @Nullable String via,
      @QueryParam("revision") @Nullable Integer revision,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return lookups.mappings(
        new LookupService.Question(
            ClassificationRef.parse("from", from),
            ClassificationRef.parse("to", to),
            code,
            LookupService.via(via),
            revision),
        caller.get(),
        PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{from}/{to}/revisions")
  @Operation(
      summary = "All revisions of a crosswalk, the newest first",
      description = "Mọi lần công bố của một bảng chuyển đổi, mới nhất trước.")
  public Page<CrosswalkView> revisions(
      String from,
      String to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return lookups.revisions(
        ClassificationRef.parse("from", from),
        ClassificationRef.parse("to", to),
        caller.get(),
        PageRequest.of(limit, cursor, 1));
  }

  @POST
  @Command
  @Path("/{from}/{to}/publication")
  @Operation(
      summary = "Publish the draft of a crosswalk; If-Match is its version",
      description =
          "Công bố bản nháp của bảng chuyển đổi; ai đã soạn thì không được tự công bố. Hai danh mục"
              + " thuộc hai cơ quan thì cơ quan thứ nhất đồng ý, bản nháp được công bố khi cơ quan"
              + " thứ hai cũng đồng ý. / Nobody publishes what they wrote any part of. Where the"
              + " lists belong to two authorities, the first one agrees (approvedFor), and the draft"
              + " is published when the second one does.")
  public RestResponse<CrosswalkView> publish(
      String from, String to, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(
        crosswalks.publish(
            ClassificationRef.parse("from", from),
            ClassificationRef.parse("to", to),
            caller.get(),
            ifMatch));
  }
}
