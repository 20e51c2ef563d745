package vn.labourmarket.gateway.documents;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Says what the gateway's groups of operations are about; several resources share a group. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractTags implements OASFilter {
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "access", "Khách API, khoá và mã truy cập",
          "datasets", "Bộ dữ liệu",
          "forecasts", "Dự báo",
          "indicators", "Chỉ tiêu thống kê",
          "reports", "Báo cáo theo mẫu");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    List<Tag> tags = document.getTags();
    for (Tag tag : tags == null ? List.<Tag>of() : tags) {
      if (tag.getDescription() == null) {
        tag.setDescription(DESCRIPTIONS.get(tag.getName()));
      }
    }
  }
}
