package vn.labourmarket.gateway.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.Credentials;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;

@Path("/api-clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class ApiClientResource {
  private final ApiClientService service;
  private final Credentials credentials;
  private final CurrentCaller caller;

  ApiClientResource(ApiClientService service, Credentials credentials, CurrentCaller caller) {
    this.service = service;
    this.credentials = credentials;
    this.caller = caller;
  }

  @POST
  @Command
  @Operation(
      summary = "Register an API client",
      description =
          "Đăng ký đơn vị gọi API: vai trò, địa bàn và tổ chức mà nó đại diện. EMPLOYER không kèm"
              + " tổ chức đại diện cho tổ chức mang chính id của đơn vị gọi, và tự đăng ký tổ chức"
              + " đó. An EMPLOYER without an"
              + " organisation speaks for one that has the client's id, and registers it itself.")
  @APIResponseSchema(
      value = ApiClientView.class,
      responseDescription = "Registered",
      responseCode = "201")
  public RestResponse<ApiClientView> register(@Valid @NotNull RegisterApiClient command) {
    ApiClientView view = service.register(command, caller.get().name());
    return Links.created("api-clients", view.id(), view);
  }

  @GET
  @Operation(summary = "List API clients", description = "Danh sách đơn vị gọi API.")
  public Page<ApiClientView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return service.list(PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show an API client", description = "Xem một đơn vị gọi API.")
  public ApiClientView get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @PUT
  @Command
  @Path("/{id}")
  @Operation(
      summary = "Change an API client; its keys stay",
      description =
          "Sửa đơn vị gọi API: tên, vai trò, địa bàn, tổ chức, mạng, trạng thái; khoá giữ nguyên.")
  public ApiClientView replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ReplaceApiClient command) {
    ApiClientView view = service.replace(id, ifMatch, command, caller.get().name());
    credentials.forgetAfterTransaction();
    return view;
  }

  @DELETE
  @Command
  @Path("/{id}")
  @Operation(
      summary = "Disable an API client with all its keys",
      description = "Vô hiệu hoá đơn vị gọi API cùng mọi khoá của nó.")
  public void disable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.disable(id, ifMatch, caller.get().name());
    credentials.forgetAfterTransaction();
  }

  @POST
  @Command
  @Path("/{id}/keys")
  @Operation(
      summary = "Issue a key; it is shown only in this answer",
      description = "Cấp khoá API; khoá chỉ hiện một lần trong câu trả lời này.")
  @APIResponseSchema(value = ApiKeyView.class, responseDescription = "Issued", responseCode = "201")
  public RestResponse<ApiKeyView.Issued> issueKey(
      @PathParam("id") UUID id, @Valid @Nullable IssueApiKey command) {
    ApiKeyView.Issued issued = service.issueKey(id, command, caller.get().name());
    return Links.created("api-clients/%s/keys".formatted(id), issued.view().id(), issued);
  }

  @POST
  @Command
  @Path("/{id}/keys/{keyId}/rotation")
  @Operation(
      summary = "Replace a key by a new one; the old one opens a while longer",
      description =
          "Đổi khoá: cấp khoá mới cùng nhãn và mạng, chỉ hiện một lần; khoá cũ còn dùng được trong"
              + " thời gian gối đầu.")
  @APIResponseSchema(value = ApiKeyView.class, responseDescription = "Issued", responseCode = "201")
  public RestResponse<ApiKeyView.Issued> rotate(
      @PathParam("id") UUID id,
      @PathParam("keyId") UUID keyId,
      @Valid @Nullable RotateApiKey command) {
    ApiKeyView.Issued issued = service.rotate(id, keyId, command, caller.get().name());
    credentials.forgetAfterTransaction();
    return Links.created("api-clients/%s/keys".formatted(id), issued.view().id(), issued);
  }

  @GET
  @Path("/{id}/keys")
  @Operation(summary = "List the keys of a client", description = "Danh sách khoá của đơn vị.")
  public Page<ApiKeyView> keys(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return service.keys(id, PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}/keys/{keyId}")
  @Operation(summary = "Show a key, without its secret", description = "Xem một khoá.")
  public ApiKeyView key(@PathParam("id") UUID id, @PathParam("keyId") UUID keyId) {
    return service.key(id, keyId);
  }

  @DELETE
  @Command
  @Path("/{id}/keys/{keyId}")
  @Operation(summary = "Revoke a key", description = "Thu hồi khoá.")
  public void revoke(
      @PathParam("id") UUID id,
      @PathParam("keyId") UUID keyId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.revoke(id, keyId, ifMatch);
    credentials.forgetAfterTransaction();
  }
}
