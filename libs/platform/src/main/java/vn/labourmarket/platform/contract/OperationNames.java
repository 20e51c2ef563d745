package vn.labourmarket.platform.contract;

import java.util.Locale;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Names an operation after its verb and path, which are fixed and unique in the whole suite: {@code
 * postVacanciesByIdCoding}. Generated clients call their methods so.
 */
final class OperationNames {
  private static final String ROOT = "/api/v1/";

  private OperationNames() {}

  static String of(PathItem.HttpMethod verb, String path) {
    StringBuilder name = new StringBuilder(verb.name().toLowerCase(Locale.ROOT));
    String below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
    for (String segment : below.split("/")) {
      if (segment.startsWith("{")) {
        name.append("By");
      }
      for (String word : segment.split("[^A-Za-z0-9]+")) {
        if (!word.isEmpty()) {
          name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
      }
    }
    return name.toString();
  }
}
