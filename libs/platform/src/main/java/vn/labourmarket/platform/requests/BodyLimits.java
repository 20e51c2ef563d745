package vn.labourmarket.platform.requests;

import jakarta.enterprise.context.ApplicationScoped;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** How large a body may be, by the path it is sent to. */
@ApplicationScoped
public class BodyLimits {
  private final long ordinary;
  private final long imports;

  BodyLimits(RequestConfig config) {
    this.ordinary = config.maxBody().asLongValue();
    this.imports = config.maxImport().asLongValue();
  }

  /** Bytes that a body sent to a path may have. */
  public long at(String path) {
    return isImport(path) ? imports : ordinary;
  }

  static boolean isImport(String path) {
    return path.endsWith("/imports");
  }

  /** 413 that names the limit. */
  public static Problem tooLarge(long limit) {
    return PlatformProblem.PAYLOAD_TOO_LARGE
        .because(
            "Nội dung tối đa %d byte.".formatted(limit),
            "The body may have at most %d bytes.".formatted(limit))
        .with("limit", limit);
  }
}
