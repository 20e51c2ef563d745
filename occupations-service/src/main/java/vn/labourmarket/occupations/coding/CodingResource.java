package vn.labourmarket.occupations.coding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.history.HistoryService;
import vn.labourmarket.occupations.history.KeptCoding;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.commands.Question;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@Path("/occupation-codings")
@Tag(name = "coding")
class CodingResource {
  private final CodingService codings;
  private final HistoryService history;
  private final CurrentCaller caller;

  CodingResource(CodingService codings, HistoryService history, CurrentCaller caller) {
    this.codings = codings;
    this.history = history;
    this.caller = caller;
  }

  /**
   * A question that may be asked again at any time, kept or not: the same id is the same record.
   */
  @POST
  @Question
  @Operation(
      summary = "Code up to 1,000 job titles or headings of adverts",
      description =
          "Mã hoá tối đa 1.000 tên gọi hoặc tiêu đề tin tuyển dụng; mỗi mục có quyết định CODED,"
              + " REVIEW hoặc NONE và các mã có khả năng kèm xác suất. Nêu model thì đúng mô hình ấy"
              + " trả lời, chừng nào còn lưu. keep: true lưu câu hỏi và kết quả theo mã mục của bạn"
              + " (gửi lại thì thay), để biết phiên bản danh mục sau sẽ đổi gì; số điện thoại, địa chỉ thư"
              + " và liên kết không được lưu, kết quả quá ba năm thì tự xoá. 503 khi chưa có mô"
              + " hình: đang học (Retry-After), chưa ai yêu cầu, hoặc học không được. / A model's"
              + " number asks just that one, as long as it is kept. keep: true keeps question and"
              + " answer under your own id, replacing what it had, and a later version of the list"
              + " tells what it would change; telephone numbers, mail addresses and links are not kept, and"
              + " what is three years old goes by itself. 503 without a model: being learned (Retry-After), never"
              + " asked for, or failed; its state says which: LEARNING, ABSENT or FAILED.")
  public CodedTitles code(@NotNull @Valid CodeTitles as) {
    return codings.code(as, caller.get());
  }

  @GET
  @Operation(
      summary = "Codings that were kept: one's own, or all of them for the catalogue's authority",
      description =
          "Kết quả mã hoá đã lưu của chính bạn; người biên tập danh mục và cơ quan lao động thấy"
              + " tất cả. classification: isco hoặc isco/2008. / classification: a scheme, or"
              + " scheme/version.")
  public Page<KeptCoding> kept(
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return history.list(scheme(classification), PageRequest.of(limit, cursor, 2));
  }

  @DELETE
  @Command
  @Path("/{id}")
  @Operation(
      summary = "Forget one of one's own codings",
      description = "Xoá một kết quả mã hoá đã lưu của chính bạn.")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public RestResponse<Void> forget(
      String id, @QueryParam("classification") @Nullable String classification) {
    history.remove(scheme(classification), id);
    return RestResponse.noContent();
  }

  @DELETE
  @Command
  @Operation(
      summary = "Forget one's own codings that were answered before a day",
      description = "Xoá các kết quả mã hoá đã lưu của chính bạn từ trước ngày before.")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public RestResponse<Void> forgetBefore(
      @Parameter(required = true) @QueryParam("before") @Nullable LocalDate before,
      @QueryParam("classification") @Nullable String classification) {
    if (before == null) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("Hãy nêu ngày before.", "Name the day before which they go.")
          .with("parameter", "before");
    }
    history.removeBefore(scheme(classification), before);
    return RestResponse.noContent();
  }

  private static String scheme(@Nullable String classification) {
    return classification == null ? ModelService.USUAL : classification;
  }
}
