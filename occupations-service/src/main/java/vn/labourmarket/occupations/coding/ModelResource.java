package vn.labourmarket.occupations.coding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/coding-models")
@Tag(name = "coding", description = "Mã hoá tự động tên gọi / automatic coding of titles")
class ModelResource {
  private final ModelService models;
  private final CurrentCaller caller;

  ModelResource(ModelService models, CurrentCaller caller) {
    this.models = models;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Models and how far those are that are being learned",
      description =
          "Các mô hình mã hoá, học từ bao nhiêu tên gọi và quyết định; tiến độ khi đang học.")
  public Page<ModelView> list(
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return models.list(classification, PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "One model", description = "Một mô hình mã hoá.")
  public ModelView model(long number) {
    return models.model(number);
  }

  @POST
  @Command
  @Operation(
      summary = "Learn a model of the titles and decisions known now",
      description =
          "Huấn luyện mô hình mới từ tên gọi và quyết định hiện có của một danh mục. Danh mục đã có"
              + " mô hình thì tự huấn luyện lại khi phiên bản mới có hiệu lực, khi có đính chính, và"
              + " khi có thêm đủ tên gọi hoặc quyết định; occasion cho biết lý do. Nêu"
              + " scheme/version để huấn luyện trước cho phiên bản đã công bố mà chưa có hiệu lực:"
              + " mô hình ấy chỉ trả lời khi nêu số, và POST /occupation-recodings cho biết phiên"
              + " bản sẽ đổi gì. / A classification that has models gets another one by itself when a version comes into force, is"
              + " corrected, or enough titles or decisions are new; occasion says why."
              + " scheme/version learns for a published version ahead of its day: until then that"
              + " model answers by its number only, and POST /occupation-recodings tells what the"
              + " version would change.")
  @APIResponse(
      responseCode = "202",
      description = "Wanted",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelView.class)))
  public RestResponse<ModelView> learn(@NotNull @Valid LearnModel as) {
    ModelView model = models.want(as.classification(), caller.get());
    return RestResponse.ResponseBuilder.<ModelView>create(RestResponse.Status.ACCEPTED)
        .entity(model)
        .location(URI.create("/api/v1/coding-models/" + model.number()))
        .build();
  }
}
