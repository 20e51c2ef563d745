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

@Path("/areas/imports")
@Tag(name = "imports")
class AreaImportResource {
  private final ImportService imports;
  private final CurrentCaller caller;

  AreaImportResource(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes({Table.CSV, Table.XLSX})
  @Operation(
      summary = "Import administrative units: new ones, ends, names, corrections; all or nothing",
      description =
          "Nhập đơn vị hành chính: code,name_vi,name_en,valid_from,legal_basis[,level][,parent_code]"
              + "[,valid_to][,end_legal_basis][,kind][,name_from][,id][,remove]. Mã là văn bản: tỉnh 2 chữ số, huyện 3, xã 5; huyện và xã cần parent_code."
              + " Đơn vị cùng cấp, cùng mã, cùng ngày đầu là một; dòng có name_from là tên mới từ ngày"
              + " đó; đơn vị kết thúc thì ghi valid_to («-» để bỏ ngày cuối), end_legal_basis là căn cứ của việc kết thúc; id sửa mã hoặc ngày đầu của đơn vị đã có; remove ghi yes để xóa đơn vị nhập nhầm. Có"
              + " dòng sai thì không lưu gì. ?dryRun=true chỉ kiểm tra; trước khi lưu, người khác phải kiểm tra đúng tệp đó không có lỗi. / Codes are text: provinces 2"
              + " digits, districts 3, communes 5, and the latter two need parent_code. The same level, code and first day is the same area;"
              + " a row with name_from is its name from that day on; an area that ends gets valid_to;"
              + " id corrects the code or first day of a stored area; valid_to - takes its end back; end_legal_basis is that of the end; remove with yes removes what was entered by mistake. Before a file is stored somebody else has to check it with dryRun, without an error. parent_code is read on valid_from:"
              + " a district of a commune until 30 June 2025, its province from 1 July 2025.")
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
    ImportTarget into = new ImportTarget(ImportTarget.Kind.AREAS, "areas");
    ImportView job = imports.submit(into, upload, dryRun, caller.get(), Language.of(language));
    return AcceptedImport.of(job);
  }
}
