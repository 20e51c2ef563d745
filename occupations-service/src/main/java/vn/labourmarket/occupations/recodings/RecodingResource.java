package vn.labourmarket.occupations.recodings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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

@Path("/occupation-recodings")
@Tag(
    name = "recodings",
    description = "Mã hoá lại theo phiên bản mới / history coded by another version")
class RecodingResource {
  private final RecodingService recodings;
  private final CurrentCaller caller;

  RecodingResource(RecodingService recodings, CurrentCaller caller) {
    this.recodings = recodings;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Recodings and how far those are that are under way",
      description = "Các lần mã hoá lại, tiến độ, và mỗi loại thay đổi có bao nhiêu mục.")
  public Page<RecodingView> list(
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return recodings.list(classification, PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "One recoding", description = "Một lần mã hoá lại.")
  public RecodingView recoding(long number) {
    return recodings.recoding(number);
  }

  @GET
  @Path("/{number}/pairs")
  @Operation(
      summary = "How many items have which code and would get which",
      description = "Số mục theo từng cặp mã cũ và mã mới.")
  public Page<RecodedPairView> pairs(
      long number,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return recodings.pairs(number, PageRequest.of(limit, cursor, 3));
  }

  @GET
  @Path("/{number}/items")
  @Operation(
      summary = "Every item that would change: one's own, or all for the catalogue's authority",
      description =
          "Mọi mục sẽ thay đổi mã hoặc quyết định: mã cũ, mã mới, xác suất. Bạn thấy mục của mình;"
              + " người biên tập danh mục và cơ quan lao động thấy tất cả, kể cả quyết định của"
              + " người mã hoá. / Items whose code or whose decision would change.")
  public Page<RecodedItemView> items(
      long number,
      @QueryParam("kind") @Nullable RecodingKind kind,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return recodings.items(number, kind, PageRequest.of(limit, cursor, 1));
  }

  @POST
  @Command
  @Operation(
      summary = "Tell what another version would change of what was coded; changes nothing",
      description =
          "Mã hoá lại mọi kết quả đã lưu và mọi quyết định của phiên bản from theo phiên bản to, và"
              + " báo cáo điều sẽ thay đổi; không sửa gì. Phiên bản to cần có mô hình. Tự chạy khi"
              + " phiên bản mới có hiệu lực và có mô hình đầu tiên, hoặc mô hình học thêm tên gọi; lần"
              + " sau thay lần trước. Phiên bản đã công bố mà chưa có hiệu lực cũng được. / Kept codings and reviewers' decisions of from"
              + " are coded by to, which needs a model. to may be a published version whose day is still to"
              + " come. Begins by itself when a version in force has its first model, or one of more"
              + " titles; a later recoding of the same versions replaces an earlier one.")
  @APIResponse(
      responseCode = "202",
      description = "Wanted",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RecodingView.class)))
  public RestResponse<RecodingView> want(@NotNull @Valid WishRecoding as) {
    RecodingView job = recodings.want(as, caller.get());
    return RestResponse.ResponseBuilder.<RecodingView>create(RestResponse.Status.ACCEPTED)
        .entity(job)
        .location(URI.create("/api/v1/occupation-recodings/" + job.number()))
        .build();
  }
}
