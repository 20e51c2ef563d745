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

@Path("/occupation-titles/imports")
@Tag(name = "imports")
class TitleImportResource {
  /** Digits that tell files apart which name no source. */
  private static final int HASH = 16;

  private final ImportService imports;
  private final CurrentCaller caller;

  TitleImportResource(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes({Table.CSV, Table.XLSX})
  @Operation(
      summary = "Import the titles of a source, all or nothing; replaces what the source had",
      description =
          "Nhập tên gọi nghề nghiệp: classification,code,title,language,kind[,weight][,region]"
              + "[,source]; classification viết như isco/2008, phải đã công bố. Thay toàn bộ tên"
              + " gọi của nguồn ?source= (nguồn do người khác nhập thì cần If-Match); không nêu nguồn thì mỗi tệp là một nguồn. Tệp bỏ hoặc đổi tên gọi chính thức, hay quá một phần mười nguồn, thì người khác phải kiểm tra trước bằng ?dryRun=true. Có dòng sai thì"
              + " không lưu gì. ?dryRun=true chỉ kiểm tra. / classification is written like"
              + " isco/2008 and published; kind is official, alternative, index or regional;"
              + " titles that somebody else brought are replaced with their tag in If-Match;"
              + " a file that removes or changes official titles of a source, or more than a tenth"
              + " of it, is stored once somebody else has checked it with dryRun;"
              + " language is vi or en; weight is 0 to 1, 1 where absent.")
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
      @QueryParam("source") @Nullable String source,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull Upload upload) {
    String name = source == null ? "file-" + upload.sha256().substring(0, HASH) : source;
    ImportTarget into = new ImportTarget(ImportTarget.Kind.TITLES, name);
    ImportView job =
        imports.submit(into, upload, dryRun, caller.get(), ifMatch, Language.of(language));
    return AcceptedImport.of(job);
  }
}
