package vn.labourmarket.occupations.profiles;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/occupations/{code}")
@Tag(name = "occupations", description = "Hồ sơ nghề / profiles of occupations")
class OccupationResource {
  private final OccupationService occupations;
  private final OccupationReader reader;
  private final ReadyOccupations ready;
  private final DeprecationService deprecations;
  private final CurrentCaller caller;
  private final Access access;

  OccupationResource(
      OccupationService occupations,
      OccupationReader reader,
      ReadyOccupations ready,
      DeprecationService deprecations,
      CurrentCaller caller,
      Access access) {
    this.occupations = occupations;
    this.reader = reader;
    this.ready = ready;
    this.deprecations = deprecations;
    this.caller = caller;
    this.access = access;
  }

  @GET
  @Operation(
      summary = "The profile of an occupation, or what its classification tells of it",
      description =
          "Hồ sơ nghề đang công bố; ?version= là số lần sửa hoặc «draft» (bản nháp, cho người biên"
              + " tập). Nghề chưa có hồ sơ thì trả mã, tên gọi và cấp theo danh mục, profile là NONE."
              + " / ?version= is the number of a revision, or “draft” for those who work on it.")
  public Uni<OccupationView> occupation(
      String code, @QueryParam("version") @Nullable String version) {
    // The filter knows who calls; CurrentCaller might wait for it, and this is the event loop.
    return ready.occupation(code, version, access.caller());
  }

  @PUT
  @Command
  @Operation(
      summary = "Write the draft of a profile; a change needs If-Match with the newest version",
      description =
          "Ghi bản nháp hồ sơ nghề; hồ sơ đã công bố giữ nguyên tới khi bản nháp được công bố.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OccupationView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OccupationView.class)))
  public RestResponse<OccupationView> put(
      String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProfileContent as) {
    OccupationService.Outcome answer = occupations.put(code, as, caller.get(), ifMatch);
    return RestResponse.status(
        answer.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.view());
  }

  @GET
  @Path("/versions")
  @Operation(
      summary = "All revisions of a profile, the newest first",
      description = "Mọi lần sửa của hồ sơ nghề, mới nhất trước.")
  public Page<OccupationView> versions(
      String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reader.versions(code, caller.get(), PageRequest.of(limit, cursor, 1));
  }

  @POST
  @Command
  @Path("/publication")
  @Operation(
      summary = "Publish the draft; nobody publishes their own edit",
      description = "Công bố bản nháp; ai đã sửa bản nháp thì không được tự công bố.")
  public RestResponse<OccupationView> publish(
      String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(occupations.publish(code, caller.get(), ifMatch));
  }

  @DELETE
  @Command
  @Path("/draft")
  @Operation(
      summary = "Give the draft up; If-Match is the newest version",
      description = "Bỏ bản nháp; hồ sơ đang công bố, nếu có, giữ nguyên.")
  @APIResponse(responseCode = "204", description = "Discarded")
  public void discard(String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
    occupations.discard(code, caller.get(), ifMatch);
  }

  @PUT
  @Command
  @Path("/deprecation")
  @Operation(
      summary = "Propose to take a published occupation out of use, naming what replaces it",
      description =
          "Đề nghị ngừng dùng một nghề và nêu các nghề thay thế; người khác đồng ý bằng POST thì mới"
              + " có hiệu lực. Đề nghị mới thay đề nghị đang chờ. / It waits until somebody else"
              + " consents with POST; the next proposal takes its place.")
  public RestResponse<OccupationView> propose(
      String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DeprecateOccupation as) {
    return RestResponse.ok(deprecations.propose(code, as, caller.get(), ifMatch));
  }

  @POST
  @Command
  @Path("/deprecation")
  @Operation(
      summary = "Take an occupation out of use as somebody else proposed",
      description =
          "Ngừng dùng một nghề theo đề nghị của người khác; hồ sơ vẫn đọc được. Với ngày trong tương"
              + " lai thì đến ngày đó nghề vẫn được công bố, tìm thấy và dùng được. Gửi kèm nội dung mà"
              + " chưa có đề nghị nào thì đó là đề nghị (proposedDeprecation); nếu đã có thì phải"
              + " trùng, nếu không là 409. / Without a proposal that waits, a body is the proposal; with"
              + " one it has to say the same. Nobody consents"
              + " to their own proposal. With a day to come the occupation stays published, found and"
              + " usable until that day; a draft that waits stays a draft.")
  public RestResponse<OccupationView> deprecate(
      String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(required = false) @Valid @Nullable DeprecateOccupation as) {
    return RestResponse.ok(deprecations.deprecate(code, as, caller.get(), ifMatch));
  }

  @DELETE
  @Command
  @Path("/deprecation")
  @Operation(
      summary = "Take back a deprecation that is proposed, or whose day has not come",
      description =
          "Bỏ đề nghị ngừng dùng (người đề nghị bỏ được đề nghị của mình), hoặc việc ngừng dùng đã"
              + " định khi chưa đến ngày.")
  public RestResponse<OccupationView> keep(
      String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(deprecations.keep(code, caller.get(), ifMatch));
  }
}
