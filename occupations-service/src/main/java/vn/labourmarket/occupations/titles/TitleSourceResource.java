package vn.labourmarket.occupations.titles;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/occupation-titles/sources")
@Tag(name = "occupation titles")
class TitleSourceResource {
  private final TitleService titles;

  TitleSourceResource(TitleService titles) {
    this.titles = titles;
  }

  @GET
  @Operation(
      summary = "The sets in which titles came",
      description = "Các nguồn tên gọi đã nhập, số tên gọi, người nhập và thời điểm.")
  public Page<TitleSourceView> sources(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    String after = page.after().map(it -> it.text(0)).orElse("");
    return Page.of(
        titles.sources().stream()
            .filter(it -> it.name().compareTo(after) > 0)
            .limit(page.fetchSize())
            .toList(),
        page,
        it -> it,
        it -> Cursor.of(it.name()));
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
      summary = "Remove all titles of a source",
      description = "Bỏ mọi tên gọi của một nguồn; tên gọi mà nguồn khác cũng có thì vẫn còn.")
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<Void> remove(
      String source, @HeaderParam("If-Match") @Nullable String ifMatch) {
    titles.remove(source, ifMatch);
    return RestResponse.noContent();
  }
}
