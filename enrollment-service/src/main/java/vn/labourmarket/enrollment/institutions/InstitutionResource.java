package vn.labourmarket.enrollment.institutions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;
import vn.labourmarket.platform.requests.Parameters;

@Path("/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "institutions")
class InstitutionResource {
  static final String COLLECTION = "institutions";

  private final InstitutionService institutions;

  InstitutionResource(InstitutionService institutions) {
    this.institutions = institutions;
  }

  @POST
  @Command
  @Operation(summary = "Register an institution", description = "Đăng ký cơ sở GDNN")
  @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
  public RestResponse<InstitutionView> register(@NotNull @Valid RegisterInstitution command) {
    InstitutionView made = InstitutionView.of(institutions.register(command));
    return Links.created(COLLECTION, made.id(), made);
  }

  @GET
  @Operation(summary = "List institutions", description = "Danh sách cơ sở GDNN")
  public Page<InstitutionView> list(
      @QueryParam("area") @Nullable String area,
      @QueryParam("type") @Nullable String type,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    InstitutionFilter filter =
        new InstitutionFilter(
            area,
            Parameters.choice(InstitutionType.class, "type", type),
            Parameters.choice(InstitutionStatus.class, "status", status),
            q);
    return Page.of(
        institutions.list(filter, page), page, InstitutionView::of, it -> Cursor.of(it.id));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an institution", description = "Xem một cơ sở GDNN")
  public InstitutionView read(@PathParam("id") UUID id) {
    return InstitutionView.of(institutions.read(id));
  }

  @PUT
  @Command
  @Path("/{id}")
  @Operation(summary = "Change an institution", description = "Sửa thông tin cơ sở GDNN")
  public InstitutionView change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RegisterInstitution command) {
    return InstitutionView.of(institutions.change(id, ExpectedVersion.required(ifMatch), command));
  }

  @POST
  @Command
  @Path("/{id}/suspension")
  @Operation(summary = "Suspend an institution", description = "Đình chỉ hoạt động")
  public RestResponse<InstitutionView> suspend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ChangeReason.class)))
          @Nullable
          @Valid
          ChangeReason why) {
    return become(id, ifMatch, InstitutionStatus.SUSPENDED, "suspension", why);
  }

  @POST
  @Command
  @Path("/{id}/closure")
  @Operation(summary = "Close an institution for good", description = "Giải thể cơ sở")
  public RestResponse<InstitutionView> close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ChangeReason.class)))
          @Nullable
          @Valid
          ChangeReason why) {
    return become(id, ifMatch, InstitutionStatus.CLOSED, "closure", why);
  }

  @POST
  @Command
  @Path("/{id}/reactivation")
  @Operation(summary = "Reactivate a suspended institution", description = "Cho hoạt động lại")
  public RestResponse<InstitutionView> reactivate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ChangeReason.class)))
          @Nullable
          @Valid
          ChangeReason why) {
    return become(id, ifMatch, InstitutionStatus.ACTIVE, "reactivation", why);
  }

  private RestResponse<InstitutionView> become(
      UUID id,
      @Nullable String ifMatch,
      InstitutionStatus next,
      String transition,
      @Nullable ChangeReason why) {
    return RestResponse.ok(
        InstitutionView.of(
            institutions.become(id, ExpectedVersion.required(ifMatch), next, transition, why)));
  }
}
