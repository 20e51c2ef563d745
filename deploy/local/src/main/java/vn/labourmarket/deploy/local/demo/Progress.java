package vn.labourmarket.deploy.local.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells how far the load is, in the user's language, at most twenty times. */
final class Progress {
  private final PrintStream out;
  private final Map<String, String> environment;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();

  Progress(PrintStream out, Map<String, String> environment, int total) {
    this.out = out;
    this.environment = environment;
    this.total = total;
  }

  void oneMore() {
    int now = done.incrementAndGet();
    int stride = Math.max(1, total / 10);
    if (now % stride == 0 || now == total) {
      out.println(line(now));
    }
  }

  private String line(int now) {
    String vi =
        String.format(
            Locale.forLanguageTag("vi"), "đang nạp số liệu minh hoạ: %,d trên %,d", now, total);
    String en = String.format(Locale.ENGLISH, "loading demonstration data: %,d of %,d", now, total);
    return switch (language()) {
      case "vi" -> vi;
      case "en" -> en;
      default -> vi + " / " + en;
    };
  }

  private String language() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.substring(0, Math.min(2, value.length()));
      }
    }
    return "";
  }
}
