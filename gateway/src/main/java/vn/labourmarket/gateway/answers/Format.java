package vn.labourmarket.gateway.answers;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;

/** How a table is answered. */
public enum Format {
  JSON,
  CSV;

  public static final String CSV_TYPE = "text/csv";

  /** {@code ?format=} wins over {@code Accept}; JSON unless CSV is asked for. */
  public static Format of(@Nullable String parameter, HttpHeaders headers) {
    if (parameter != null) {
      return switch (parameter) {
        case "json" -> JSON;
        case "csv" -> CSV;
        default ->
            throw PlatformProblem.NOT_ACCEPTABLE
                .because("Hiện có: json, csv.", "Available: json, csv.")
                .with("parameter", "format");
      };
    }
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return JSON;
      }
      if (type.isCompatible(MediaType.valueOf(CSV_TYPE))) {
        return CSV;
      }
    }
    throw PlatformProblem.NOT_ACCEPTABLE.because("Hiện có: json, csv.", "Available: json, csv.");
  }
}
