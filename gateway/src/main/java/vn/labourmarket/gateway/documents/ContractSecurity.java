package vn.labourmarket.gateway.documents;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once for all operations of the gateway how callers show who they are: by key or token. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractSecurity implements OASFilter {
  static final List<String> NAMES = List.of("ApiKey", "Token");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().setSecuritySchemes(schemes());
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().getPathItems().values()) {
        path.getOperations().values().forEach(ContractSecurity::secure);
      }
    }
  }

  /** In a fixed order: the document is compared with its committed file. */
  private static Map<String, SecurityScheme> schemes() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    schemes.put(
        "ApiKey",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-API-Key")
            .description(
                "Khoá API do quản trị viên cấp. A key that an administrator issued"
                    + " (POST /api-clients/{id}/keys); it may be bound to networks. It wins over a"
                    + " token and never belongs in an address."));
    schemes.put(
        "Token",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description(
                "Mã truy cập (access token) của hệ thống đăng nhập OpenID Connect đã kết nối, hoặc"
                    + " mã ngắn hạn từ POST /tokens. An OpenID Connect access token of a provider"
                    + " that the operator connected, or a token from POST /tokens, which ends with"
                    + " its key. Checked as RFC8725 asks: one algorithm, issuer, audience and lifetime."));
    return schemes;
  }

  private static void secure(Operation operation) {
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement().addScheme("ApiKey", List.of()),
              OASFactory.createSecurityRequirement().addScheme("Token", List.of())));
    }
  }
}
