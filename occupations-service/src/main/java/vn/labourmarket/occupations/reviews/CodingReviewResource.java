package vn.labourmarket.occupations.reviews;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.reviews.CodingReview.Status;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/coding-reviews")
@Tag(
    name = "coding reviews",
    description = "Mã hoá tên gọi do người quyết định / decisions on titles")
class CodingReviewResource {
  private final CodingReviewService reviews;
  private final CurrentCaller caller;

  CodingReviewResource(CodingReviewService reviews, CurrentCaller caller) {
    this.reviews = reviews;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Titles for people to code, and their decisions, oldest first",
      description =
          "Tên gọi cần người mã hoá và các quyết định; status: OPEN, CODED, NOT_CODABLE."
              + " Không nêu phiên bản thì là phiên bản đang có hiệu lực của danh mục (isco nếu không nêu). /"
              + " Of the version in force, unless classification names another: scheme/version.")
  public Page<CodingReviewView> list(
      @QueryParam("status") @Nullable Status status,
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reviews.list(status, classification, PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One title", description = "Một tên gọi và quyết định về nó.")
  public CodingReviewView review(UUID id) {
    return reviews.review(id);
  }

  @GET
  @Path("/{id}/decisions")
  @Operation(
      summary = "Who decided what about a title, and when",
      description = "Mọi quyết định về một tên gọi: ai, khi nào, mã gì, trước đó là gì.")
  public CodingDecisions decisions(UUID id) {
    return reviews.history(id);
  }

  @POST
  @Command
  @Operation(
      summary = "Ask for decisions on up to 1,000 titles, or bring decisions made elsewhere",
      description =
          "Gửi tối đa 1.000 tên gọi để mã hoá; mục có code là quyết định đã có. Số điện thoại, địa chỉ"
              + " thư và liên kết không được lưu. Tên gọi đã gửi trước"
              + " đó vẫn là một; có mục sai thì không mục nào được nhận. Quyết định khác đã có thì giữ"
              + " nguyên và được nêu trong kept, trừ khi mục nêu version đã đọc. Khi phiên bản mới"
              + " của danh mục có hiệu lực, quyết định được chuyển sang: theo bảng chuyển đổi nếu mã"
              + " thành đúng một mã, không có bảng thì khi mã giữ nguyên tên và nhóm; còn lại chờ"
              + " quyết định lại (carried: UNSURE) kèm mã cũ. / Telephone numbers, mail addresses and links are"
              + " not kept. A decision that is there stays, and"
              + " is told in kept, unless the item names the version seen. When another version of"
              + " the list comes into force, decisions go with it: by the crosswalk where it names"
              + " one code, without one where name and group stay; the others wait to be decided"
              + " again (carried: UNSURE), with what they were.")
  public RestResponse<AskedReviews> ask(@NotNull @Valid AskReviews as) {
    return RestResponse.ok(reviews.ask(as, caller.get()));
  }

  @POST
  @Path("/{id}/decision")
  @Command
  @Operation(
      summary = "Decide one title; without a code it can't be coded. Needs If-Match",
      description =
          "Quyết định mã cho một tên gọi; không có code nghĩa là không mã hoá được. Cần If-Match.")
  public RestResponse<CodingReviewView> decide(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DecideReview as) {
    return RestResponse.ok(reviews.decide(id, as, caller.get(), ifMatch));
  }
}
