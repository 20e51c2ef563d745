package vn.labourmarket.gateway.datasets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.CsvTable;
import vn.labourmarket.gateway.answers.Format;
import vn.labourmarket.gateway.answers.Provenance;
import vn.labourmarket.platform.audit.AuditedRequest;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@Path("/datasets")
@Tag(name = "datasets")
class DatasetResource {
  private final DatasetQuestions questions;
  private final DatasetService service;
  private final AuditedRequest audited;

  DatasetResource(DatasetQuestions questions, DatasetService service, AuditedRequest audited) {
    this.questions = questions;
    this.service = service;
    this.audited = audited;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The datasets and their columns", description = "Các bộ số liệu.")
  public Page<DatasetView> list() {
    return new Page<>(Arrays.stream(Dataset.values()).map(DatasetView::of).toList(), null);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A dataset and its columns", description = "Một bộ số liệu và các cột.")
  public DatasetView get(@PathParam("id") String id) {
    return DatasetView.of(dataset(id));
  }

  @GET
  @Path("/{id}/data")
  @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE})
  @Operation(
      summary = "Rows of a dataset",
      description =
          "Số liệu của một bộ: một trang JSON, hoặc toàn bộ dưới dạng CSV. Theo địa bàn hiện nay,"
              + " số liệu của địa bàn cũ được chuyển sang với số thập phân chính xác, nên tổng sau"
              + " chuyển đổi bằng tổng đã báo cáo. Tên địa bàn và tổ chức luôn là tên mới nhất."
              + " GET /datasets/{id} cho biết từng cột là gì; version của một chỗ việc làm là giá"
              + " trị trong ETag của GET /vacancies/{id}. On today's areas counts"
              + " of former areas are carried over with exact decimals, so a restated total is the"
              + " reported total. Names of areas and organisations are always the newest. GET"
              + " /datasets/{id} says what each column is; version of a single vacancy is the one"
              + " in the ETag of GET /vacancies/{id}. Trong CSV, ô chữ bắt đầu bằng = + - @ (kể cả"
              + " sau khoảng trắng) hoặc bằng tab, xuống dòng có thêm dấu ' ở đầu để bảng tính"
              + " không chạy như công thức; số giữ nguyên. In CSV a text that begins with = + - @,"
              + " also after white space or in full width, or with a tab or line break, has an"
              + " apostrophe before it, so that no spreadsheet runs it; numbers stay as they are.")
  @APIResponse(
      responseCode = "200",
      description = "A page, or the whole as CSV",
      headers = {
        @Header(
            name = Provenance.AS_OF,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "CSV: asOf"),
        @Header(
            name = Provenance.COVERAGE,
            schema = @Schema(type = SchemaType.NUMBER),
            description = "CSV: coverage"),
        @Header(
            name = Provenance.INCOMPLETE,
            schema = @Schema(type = SchemaType.STRING),
            description = "CSV: incomplete")
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DatasetPageView.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response data(
      @PathParam("id") String id,
      @QueryParam("occupation") @Parameter(description = "VSCO code or its beginning")
          @Nullable String occupation,
      @QueryParam("area") @Parameter(description = "id or code") @Nullable String area,
      @QueryParam("qualification") @Nullable String qualification,
      @QueryParam("period") @Parameter(description = "for example 2021-Q1") @Nullable String period,
      @QueryParam("from") @Parameter(description = "first period") @Nullable String from,
      @QueryParam("to") @Parameter(description = "last period") @Nullable String to,
      @QueryParam("organisation") @Nullable String organisation,
      @QueryParam("vacancy") @Parameter(description = "id; only of the dataset vacancies")
          @Nullable String vacancy,
      @QueryParam("basis") @Parameter(description = "current (default) or asReported")
          @Nullable String basis,
      @QueryParam("asOf") @Parameter(description = "what was known at this instant, which is over")
          @Nullable String asOf,
      @QueryParam("format") @Parameter(description = "json or csv") @Nullable String format,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    DatasetQuestion question =
        questions.read(
            dataset(id),
            new DatasetFilter(
                occupation,
                area,
                qualification,
                period,
                from,
                to,
                organisation,
                vacancy,
                basis,
                asOf));
    if (Format.of(format, headers) == Format.CSV) {
      return csv(question);
    }
    DatasetPageView page = service.page(question, PageRequest.of(limit, cursor, 1));
    audited.exports().rows(page.items().size());
    return json(page, uri);
  }

  private static Response json(DatasetPageView page, UriInfo uri) {
    Response.ResponseBuilder answer = Response.ok(page).type(MediaType.APPLICATION_JSON_TYPE);
    if (page.nextCursor() != null) {
      URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor()).build();
      answer.header(
          HttpHeaders.LINK,
          "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()));
    }
    return answer.build();
  }

  private Response csv(DatasetQuestion question) {
    List<String> header =
        DatasetView.of(question.dataset()).columns().stream()
            .map(DatasetView.ColumnView::name)
            .toList();
    Provenance provenance = service.provenance(question);
    AuditedRequest.Export export = audited.exports();
    export.begins();
    return CsvTable.answer(
        question.dataset().id(),
        provenance,
        header,
        table -> export.rows(service.all(question, row -> table.row(row.values().values()))));
  }

  private static Dataset dataset(String id) {
    return Dataset.find(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }
}
