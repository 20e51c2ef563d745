package vn.labourmarket.occupations.lookups;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@Path("/classifications/{scheme}/changes")
@Tag(name = "classifications")
class ChangeResource {
  private final ChangeService changes;
  private final CurrentCaller caller;

  ChangeResource(ChangeService changes, CurrentCaller caller) {
    this.changes = changes;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Codes that two versions do not treat alike, and in what",
      description =
          "Mã được thêm, bỏ, đổi tên, chuyển nhóm, đổi cấp, đổi mô tả, tách hoặc gộp giữa hai phiên"
              + " bản; tách và gộp theo bảng chuyển đổi giữa hai phiên bản, kèm mã và trọng số. /"
              + " Added, retired, renamed, moved, relevelled, redescribed, split or merged.")
  public Page<ChangeView> changes(
      String scheme,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @DefaultValue("current") String to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (from == null) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("Cần ?from= phiên bản cũ.", "?from= the older version is needed.")
          .with("parameter", "from");
    }
    return changes.changes(scheme, from, to, caller.get(), PageRequest.of(limit, cursor, 1));
  }
}
