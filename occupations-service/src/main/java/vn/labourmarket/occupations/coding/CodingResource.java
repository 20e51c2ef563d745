package vn.labourmarket.occupations.coding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.labourmarket.platform.commands.Question;

@Path("/occupation-codings")
@Tag(name = "coding")
class CodingResource {
  private final CodingService codings;

  CodingResource(CodingService codings) {
    this.codings = codings;
  }

  @POST
  @Question
  @Operation(
      summary = "Code up to 1,000 job titles or headings of adverts",
      description =
          "Mã hoá tối đa 1.000 tên gọi hoặc tiêu đề tin tuyển dụng; mỗi mục có quyết định CODED,"
              + " REVIEW hoặc NONE và các mã có khả năng kèm xác suất. Không ghi lại gì; 503 khi mô"
              + " hình đầu tiên chưa học xong. / Nothing is kept; 503 until the first model is there.")
  public CodedTitles code(@NotNull @Valid CodeTitles as) {
    return codings.code(as);
  }
}
