package vn.labourmarket.occupations.titles;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/occupation-titles/sources")
@Tag(name = "occupation titles")
class TitleSourceResource {
  private final TitleSourceService titles;
  private final CurrentCaller caller;

  TitleSourceResource(TitleSourceService titles, CurrentCaller caller) {
    this.titles = titles;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "The sets in which titles came",
      description = "Các nguồn tên gọi đã nhập, số tên gọi, người nhập và thời điểm.")
  public Page<TitleSourceView> sources(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return titles.sources(PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{source}")
  @Operation(summary = "One set", description = "Một nguồn tên gọi.")
  public TitleSourceView source(String source) {
    return titles.source(source);
  }

  @DELETE
  @Command
  @Path("/{source}")
  @Operation(
      summary = "Remove all titles of a source, once a second person asks for it",
      description =
          "Bỏ mọi tên gọi của một nguồn; tên gọi mà nguồn khác cũng có thì vẫn còn. Cần hai người:"
              + " lần đầu là đề nghị (202, removalAskedBy), người khác gửi lại trước removalLapsesAt thì"
              + " nguồn bị xóa (204); nhập lại nguồn thì bỏ đề nghị. / The first request asks for it"
              + " (202), the same by somebody else before removalLapsesAt removes the source (204);"
              + " an import into it drops what was asked.")
  @APIResponse(
      responseCode = "202",
      description = "Waits for somebody else",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TitleSourceView.class)))
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<TitleSourceView> remove(
      String source, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return titles
        .remove(source, caller.get().clientId(), ifMatch)
        .map(it -> RestResponse.status(RestResponse.Status.ACCEPTED, it))
        .orElseGet(RestResponse::noContent);
  }

  @DELETE
  @Command
  @Path("/{source}/removal")
  @Operation(
      summary = "Take back that a source is to be removed; If-Match is its tag",
      description =
          "Bỏ đề nghị xóa một nguồn tên gọi, của mình hay của người khác; nguồn giữ nguyên. / The"
              + " request of anybody, since the source stays as it is.")
  @APIResponse(responseCode = "204", description = "Kept")
  public void keep(String source, @HeaderParam("If-Match") @Nullable String ifMatch) {
    titles.keep(source, ifMatch);
  }
}
