package vn.labourmarket.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Permission;
import vn.labourmarket.platform.access.Scope;

/** Says with each operation which permission it takes, and which roles have it how far. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class ContractAccess implements OASFilter {
  private static final String API = "/api/v1";
  private static final String TOKEN = "Token";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    AccessRules rules = AccessRules.load();
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .setSecuritySchemes(
            Map.of(
                TOKEN,
                OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")));
    for (Map.Entry<String, PathItem> path : document.getPaths().getPathItems().entrySet()) {
      String template = path.getKey();
      String below = template.startsWith(API) ? template.substring(API.length()) : template;
      path.getValue()
          .getOperations()
          .forEach(
              (method, operation) ->
                  rules
                      .find(method.name(), below)
                      .ifPresent(route -> describe(operation, route.permission())));
    }
  }

  private static void describe(Operation operation, Permission permission) {
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of())));
    operation.addExtension("x-permission", permission.name());
    Map<String, Object> roles = new TreeMap<>();
    permission.scopes().forEach((role, scopes) -> roles.put(role, names(scopes)));
    operation.addExtension("x-roles", roles);
  }

  private static List<String> names(Set<Scope> scopes) {
    return scopes.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
