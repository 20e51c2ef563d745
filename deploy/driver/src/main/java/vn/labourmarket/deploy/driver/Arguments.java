package vn.labourmarket.deploy.driver;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Command-line options of the form {@code --name value} or {@code --flag}. */
public final class Arguments {
  private final Map<String, String> values = new HashMap<>();

  /**
   * Reads them.
   *
   * @param flags options without a value
   * @param settings options with one
   * @throws IllegalArgumentException for anything else, with one line for the user
   */
  public Arguments(String[] arguments, Set<String> flags, Set<String> settings) {
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (flags.contains(name)) {
        values.put(name, "true");
      } else if (settings.contains(name) && i + 1 < arguments.length) {
        i++;
        values.put(name, arguments[i]);
      } else {
        throw new IllegalArgumentException(
            "Unknown or incomplete option %s; flags: %s; with a value: %s"
                .formatted(arguments[i], flags, settings));
      }
    }
  }

  public boolean flag(String name) {
    return values.containsKey(name);
  }

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  public int number(String name, int otherwise) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("--" + name + " needs a whole number, not " + text);
    }
  }

  public Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }
}
