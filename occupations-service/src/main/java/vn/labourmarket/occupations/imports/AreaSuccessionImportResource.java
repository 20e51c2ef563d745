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

@Path("/area-successions/imports")
@Tag(name = "imports")
class AreaSuccessionImportResource {
  private final ImportService imports;
  private final CurrentCaller caller;

  AreaSuccessionImportResource(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes({Table.CSV, Table.XLSX})
  @Operation(
      summary = "Import which areas followed which, with weights; all or nothing",
      description =
          "Nhập kế thừa giữa đơn vị hành chính: from_code,to_code,effective_on,legal_basis"
              + "[,from_level][,to_level][,kind][,weight]. from_code là đơn vị kết thúc ngày trước"
              + " effective_on, to_code là đơn vị bắt đầu ngày đó. Tỷ trọng của một đơn vị cộng thành"
              + " đúng 1; thiếu thì chia đều; thiếu kind thì suy từ số đơn vị. Các dòng của một đơn vị"
              + " thay toàn bộ kế thừa đã lưu của nó. Dòng ABOLITION của huyện không có to_code thì lấy"
              + " những gì các xã của huyện đã thành. weight 0 rút lại kế thừa. Trước khi lưu, người khác phải kiểm tra đúng tệp đó với ?dryRun=true không có lỗi. / from_code is what ends on the day before,"
              + " to_code what begins on the day. The weights of a predecessor add to exactly 1;"
              + " missing ones are equal shares. kind is MERGE, SPLIT, TRANSFER, ABOLITION or"
              + " STATUS_CHANGE, or told by the rows. The rows of a predecessor replace what was stored"
              + " of it; areas that ended without a successor are told as warnings. A row of kind"
              + " ABOLITION without to_code makes of a district what its communes became. Weight 0 takes"
              + " a succession back. to_code of an ABOLITION or TRANSFER may be in force before. Before a"
              + " file is stored somebody else has to check it with dryRun, without an error.")
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
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull Upload upload) {
    ImportTarget into = new ImportTarget(ImportTarget.Kind.AREA_SUCCESSIONS, "area-successions");
    ImportView job = imports.submit(into, upload, dryRun, caller.get(), Language.of(language));
    return AcceptedImport.of(job);
  }
}
