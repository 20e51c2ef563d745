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
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.tables.Table;

@Path("/crosswalks/{from}/{to}/imports")
@Tag(name = "imports")
class CrosswalkImportResource {
  private final ImportService imports;
  private final CurrentCaller caller;

  CrosswalkImportResource(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes({Table.CSV, Table.XLSX})
  @Operation(
      summary = "Import a whole crosswalk as the draft of its next revision, all or nothing",
      description =
          "Nhập trọn bảng chuyển đổi giữa hai danh mục đã công bố, viết như isco:2008:"
              + " from_code,to_code[,weight][,relation]. Tổng trọng số của một mã là 1 (±0,001);"
              + " thiếu trọng số thì chia đều. Tệp thành bản nháp, chờ người khác công bố; thay một"
              + " bản nháp đang chờ thì cần If-Match. ?dryRun=true chỉ kiểm tra. / from and to are"
              + " written like isco:2008; weights of one code add to 1 (±0.001), missing ones are"
              + " spread evenly. The file becomes a draft, which someone else publishes; replacing a"
              + " draft that waits needs If-Match with its version.")
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
      String from,
      String to,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull Upload upload) {
    ImportTarget into =
        new ImportTarget(
            ImportTarget.Kind.CROSSWALK,
            ClassificationRef.parse("from", from).segment()
                + ">"
                + ClassificationRef.parse("to", to).segment());
    ImportView job =
        imports.submit(into, upload, dryRun, caller.get(), ifMatch, Language.of(language));
    return AcceptedImport.of(job);
  }
}
