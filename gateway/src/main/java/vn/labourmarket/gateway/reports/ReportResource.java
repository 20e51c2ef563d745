package vn.labourmarket.gateway.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Format;
import vn.labourmarket.gateway.answers.Provenance;
import vn.labourmarket.gateway.indicators.ProgressQuestion;
import vn.labourmarket.gateway.indicators.Progresses;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.audit.AuditedRequest;

@Path("/reports")
@Tag(name = "reports")
class ReportResource {
  private final Progresses progresses;
  private final ReportOneService service;
  private final Access access;
  private final AuditedRequest audited;

  ReportResource(
      Progresses progresses, ReportOneService service, Access access, AuditedRequest audited) {
    this.progresses = progresses;
    this.service = service;
    this.access = access;
    this.audited = audited;
  }

  @GET
  @Path("/R1")
  @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE})
  @Operation(
      summary = "R1: enrollment progress",
      description =
          "Báo cáo R1: tiến độ tuyển sinh theo cơ sở, trình độ, ngành và đầu vào; danh sách nộp"
              + " chậm và chưa nộp. Cơ quan quản lý lao động nhận báo cáo không có từng cơ sở. The"
              + " labour authority gets it without single institutions.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
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
            schema = @Schema(implementation = ReportOneView.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response progress(
      @QueryParam("area") @Parameter(description = "id or code") @Nullable String area,
      @QueryParam("period") @Parameter(description = "for example 2021-Q1", required = true)
          @Nullable String period,
      @QueryParam("basis") @Nullable String basis,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("format") @Parameter(description = "json or csv") @Nullable String format,
      @Context HttpHeaders headers) {
    Format wanted = Format.of(format, headers);
    ProgressQuestion question = progresses.question(area, period, null, basis, asOf);
    boolean byOrganisation = question.sight().byOrganisation() || access.grant().has(Scope.AREA);
    ReportOneView report = service.of(question, byOrganisation);
    audited.exports().rows(report.byInstitution().size());
    if (wanted == Format.JSON) {
      return Response.ok(report).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
    return ReportOneTable.answer(report);
  }
}
