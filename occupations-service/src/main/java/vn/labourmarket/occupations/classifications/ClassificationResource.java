package vn.labourmarket.occupations.classifications;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/classifications")
@Tag(name = "classifications", description = "Danh mục / classifications")
class ClassificationResource {
  private final ClassificationService classifications;
  private final CurrentCaller caller;

  ClassificationResource(ClassificationService classifications, CurrentCaller caller) {
    this.classifications = classifications;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Schemes and their versions",
      description = "Các danh mục và phiên bản. Bản nháp chỉ hiện với người biên tập.")
  public Page<SchemeView> schemes(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    String after = page.after().map(it -> it.text(0)).orElse("");
    return Page.of(
        classifications.schemes(caller.get()).stream()
            .filter(it -> it.scheme().compareTo(after) > 0)
            .limit(page.fetchSize())
            .toList(),
        page,
        it -> it,
        it -> Cursor.of(it.scheme()));
  }

  @GET
  @Path("/{scheme}/{version}")
  @Operation(
      summary = "One version: its id, `current`, or `current` with ?validAt=",
      description = "Một phiên bản danh mục: mã phiên bản, `current`, hoặc phiên bản tại một ngày.")
  public ClassificationView version(
      String scheme,
      String version,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision) {
    return classifications.version(scheme, version, validAt, revision, caller.get());
  }

  @GET
  @Path("/{scheme}/{version}/revisions")
  @Operation(
      summary = "The first publication of a version and its corrections, the newest first",
      description = "Lần công bố đầu và các bản đính chính của một phiên bản, mới nhất trước.")
  public Page<ClassificationView> revisions(
      String scheme,
      String version,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    return Page.of(
        classifications.revisions(new ClassificationRef(scheme, version), caller.get()).stream()
            .filter(it -> it.revisionNumber() < before)
            .limit(page.fetchSize())
            .toList(),
        page,
        it -> it,
        it -> Cursor.of(it.revisionNumber()));
  }

  @POST
  @Command
  @Path("/{scheme}/{version}/revisions")
  @Operation(
      summary = "Open a correction of a published version, as a draft with the same items",
      description =
          "Mở bản đính chính của một phiên bản đã công bố: bản nháp có cùng các mục, sửa bằng PUT và"
              + " bằng nhập tệp rồi công bố. Bản đã công bố giữ nguyên và vẫn đọc được với"
              + " ?revision=. Không được bỏ mã, cũng không được bỏ những ngày danh mục đã có hiệu lực. /"
              + " The draft is changed by PUT and by imports, then published. It drops no code and"
              + " no day on which the version was in force.")
  @APIResponse(
      responseCode = "201",
      description = "Opened",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClassificationView.class)))
  public RestResponse<ClassificationView> correct(
      String scheme, String version, @NotNull @Valid CorrectClassification as) {
    return RestResponse.status(
        RestResponse.Status.CREATED,
        classifications.correct(
            ClassificationRef.of(scheme, version), as.note(), caller.get().clientId()));
  }

  @PUT
  @Command
  @Path("/{scheme}/{version}")
  @Operation(
      summary = "Describe a draft; makes it when there is none (else If-Match is needed)",
      description = "Khai báo tên, căn cứ pháp lý và thời gian hiệu lực của bản nháp.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClassificationView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClassificationView.class)))
  public RestResponse<ClassificationView> describe(
      String scheme,
      String version,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DescribeClassification as) {
    ClassificationService.Described answer =
        classifications.describe(
            ClassificationRef.of(scheme, version), as, caller.get().clientId(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }

  @DELETE
  @Command
  @Path("/{scheme}/{version}/draft")
  @Operation(
      summary = "Give a draft or correction up; If-Match is its tag",
      description = "Bỏ bản nháp hoặc bản đính chính; bản đã công bố, nếu có, giữ nguyên.")
  @APIResponse(responseCode = "204", description = "Discarded")
  public void discard(
      String scheme, String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
    classifications.discard(
        ClassificationRef.of(scheme, version), caller.get().clientId(), ifMatch);
  }

  @POST
  @Command
  @Path("/{scheme}/{version}/publication")
  @Operation(
      summary = "Publish a draft; from then on it is immutable",
      description =
          "Công bố danh mục, kèm ghi chú nếu có; sau đó không sửa được. Ai đã khai báo hoặc nhập thì"
              + " không được tự công bố.")
  public RestResponse<ClassificationView> publish(
      String scheme,
      String version,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(required = false) @Valid @Nullable PublishClassification as) {
    return RestResponse.ok(
        classifications.publish(
            ClassificationRef.of(scheme, version),
            caller.get(),
            ifMatch,
            as == null ? null : as.note()));
  }
}
