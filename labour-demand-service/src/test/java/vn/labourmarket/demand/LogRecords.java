package vn.labourmarket.demand;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open, stack traces included. */
public final class LogRecords extends Handler implements AutoCloseable {
  private final StringWriter text = new StringWriter();

  private LogRecords() {}

  public static LogRecords listen() {
    LogRecords records = new LogRecords();
    Logger.getLogger("").addHandler(records);
    return records;
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    PrintWriter out = new PrintWriter(text);
    out.println(entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage());
    if (entry.getParameters() != null) {
      for (Object parameter : entry.getParameters()) {
        out.println(parameter);
      }
    }
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(out);
    }
  }

  public synchronized String text() {
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
