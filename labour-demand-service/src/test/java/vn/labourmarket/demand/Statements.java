package vn.labourmarket.demand;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to what the PostgreSQL driver sends for requests. Transaction control, the driver's own
 * questions, the scope a connection is told once for each change of caller, and the jobs that run
 * beside the requests do not count.
 */
final class Statements extends Handler {
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
  private static final Pattern PARSE =
      Pattern.compile("FE=> Parse\\(stmt=\\S+,query=\"(.*)\",oids=", Pattern.DOTALL);
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?is)(begin|commit|rollback|delete from idempotency_key).*"
              + "|.*(typinput|skip locked|reference_revision|audit_seal|from audit_entry|set_config).*");

  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

  static List<String> during(Callable<?> request) {
    Statements listener = new Statements();
    Level before = DRIVER.getLevel();
    DRIVER.addHandler(listener);
    DRIVER.setLevel(Level.ALL);
    try {
      request.call();
      return List.copyOf(listener.sent);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      DRIVER.setLevel(before);
      DRIVER.removeHandler(listener);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    if (!Thread.currentThread().getName().startsWith("executor-thread")) {
      return;
    }
    String message = entry.getMessage();
    if (entry.getParameters() != null && message.contains("{0}")) {
      message = MessageFormat.format(message, entry.getParameters());
    }
    Matcher parse = PARSE.matcher(message);
    if (parse.find() && !BESIDE.matcher(parse.group(1).strip()).matches()) {
      sent.add(parse.group(1).strip());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
