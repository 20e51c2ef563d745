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
      description = "Tên gọi cần người mã hoá và các quyết định; status: OPEN, CODED, NOT_CODABLE.")
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

  @POST
  @Command
  @Operation(
      summary = "Ask for decisions on up to 1,000 titles, or bring decisions made elsewhere",
      description =
          "Gửi tối đa 1.000 tên gọi để mã hoá; mục có code là quyết định đã có. Tên gọi đã gửi trước"
              + " đó vẫn là một; tất cả hoặc không mục nào được nhận.")
  public AskedReviews ask(@NotNull @Valid AskReviews as) {
    return new AskedReviews(reviews.ask(as, caller.get()));
  }

  @POST
  @Path("/{id}/decision")
  @Command
  @Operation(
      summary = "Decide one title; without a code it can't be coded. Needs If-Match",
      description =
          "Quyết định mã cho một tên gọi; không có code nghĩa là không mã hoá được. Cần If-Match.")
  public CodingReviewView decide(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DecideReview as) {
    return reviews.decide(id, as, caller.get(), ifMatch);
  }
}
