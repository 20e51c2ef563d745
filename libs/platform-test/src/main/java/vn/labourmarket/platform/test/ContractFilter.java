package vn.labourmarket.platform.test;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;
import java.nio.file.Path;

/** Fails a test whose answer (status, media type, schema) is not in the module's OpenAPI file. */
public final class ContractFilter {
  private ContractFilter() {}

  /**
   * A REST Assured filter. Requests are not judged: tests send bad ones on purpose.
   *
   * @param document for example {@code openapi.yaml}
   */
  public static Filter of(Path document) {
    return new OpenApiValidationFilter(
        OpenApiInteractionValidator.createForSpecificationUrl(document.toUri().toString())
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel("validation.request", ValidationReport.Level.IGNORE)
                    .build())
            .build());
  }
}
