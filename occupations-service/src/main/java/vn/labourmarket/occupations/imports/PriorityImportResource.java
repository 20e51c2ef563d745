package vn.labourmarket.occupations.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

@Path("/priority-lists/{id}/imports")
@Tag(name = "imports")
class PriorityImportResource {
  private final ImportService imports;
  private final CurrentCaller caller;

  PriorityImportResource(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes({Table.CSV, Table.XLSX})
  @Operation(
      summary = "Import all codes of a priority list as its draft, all or nothing",
      description =
          "Nhập toàn bộ mã của một danh sách ưu tiên đã được soạn hoặc công bố bằng PUT:"
              + " code[,title_vi][,title_en]. Tệp thành bản nháp, chờ người khác công bố; cần If-Match"
              + " của bản nháp đang chờ, nếu không thì của danh sách. Có dòng sai thì không lưu gì."
              + " ?dryRun=true chỉ kiểm tra. / The list has been described with PUT, be it without codes; the file's codes"
              + " take the place of all it has, as a draft that somebody else publishes. If-Match is"
              + " the tag of the draft that waits, else of the list.")
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
      UUID id,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull Upload upload) {
    ImportTarget into = new ImportTarget(ImportTarget.Kind.PRIORITY_LIST, id.toString());
    ImportView job =
        imports.submit(into, upload, dryRun, caller.get(), ifMatch, Language.of(language));
    return AcceptedImport.of(job);
  }
}
