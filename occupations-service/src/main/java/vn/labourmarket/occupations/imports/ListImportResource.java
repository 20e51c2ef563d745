package vn.labourmarket.occupations.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.tables.Table;

@Path("/classifications/{scheme}/{version}/imports")
@Tag(name = "imports", description = "Nhập danh mục từ tệp / lists from files")
class ListImportResource {
  private final ImportService imports;
  private final CurrentCaller caller;

  ListImportResource(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes({Table.CSV, Table.XLSX})
  @Operation(
      summary = "Import a complete list into a draft, all or nothing; makes the draft",
      description =
          "Nhập trọn danh mục vào bản nháp: code,parent_code,level,title_vi,title_en,description."
              + " Có dòng sai thì không lưu gì và báo từng dòng. Cùng một tệp gửi lại là một lần"
              + " nhập. Thay bản nháp mà người khác đã soạn thì cần If-Match. ?dryRun=true chỉ kiểm"
              + " tra. Danh mục còn thiếu thì thêm cột flags (có thể để trống): mục không có mục cha"
              + " hoặc không có tên được giữ lại, đánh dấu và liệt kê ở …/gaps. Tệp không có cột"
              + " parent_code thì mục cha suy ra từ mã. / Replacing a draft that somebody else worked"
              + " on needs If-Match with its tag. A list with holes has a column flags, which may be"
              + " empty: items without their parent or title are kept, marked and listed at …/gaps;"
              + " otherwise they are errors. Without parent_code the codes tell the parents.")
  @RequestBody(
      content = {
        @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Table.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "202",
      description = "Accepted for checking",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  public RestResponse<ImportView> submit(
      String scheme,
      String version,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull Upload upload) {
    ImportTarget into = new ImportTarget(ImportTarget.Kind.LIST, scheme + "/" + version);
    ImportView job =
        imports.submit(into, upload, dryRun, caller.get(), ifMatch, Language.of(language));
    return AcceptedImport.of(job);
  }
}
