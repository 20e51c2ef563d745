package vn.labourmarket.deploy.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param detach give the console back when ready; {@code deploy/run} does the rest
 * @param fastStart compile quickly rather than well: for demonstrations, not for load
 * @param postgres an existing server instead of the embedded one
 * @param kafka bootstrap addresses of existing brokers instead of the embedded one
 */
record Options(
    Path data,
    String host,
    int port,
    boolean demo,
    boolean detach,
    boolean fastStart,
    @Nullable PostgresAddress postgres,
    @Nullable String kafka) {

  static Options parse(String... arguments) {
    return read("deploy/run", false, arguments);
  }

  /**
   * The directory that {@code deploy/stop} is told. It takes nothing else: who names the port of
   * one suite must not end another.
   */
  static Path toStop(String... arguments) {
    return read("deploy/stop", true, arguments).data;
  }

  private static Options read(String program, boolean dataOnly, String... arguments) {
    Draft draft = new Draft();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      int equals = argument.indexOf('=');
      if (argument.startsWith("--") && equals > 0) {
        rest.addFirst(argument.substring(equals + 1));
        argument = argument.substring(0, equals);
      }
      if (dataOnly && !argument.equals("--data")) {
        throw unknown(argument, program);
      }
      switch (argument) {
        case "--data" -> draft.data = path(value(argument, rest));
        case "--host" -> draft.host = value(argument, rest);
        case "--port" -> draft.port = port(value(argument, rest));
        case "--postgres" -> draft.postgres = PostgresAddress.parse(value(argument, rest));
        case "--kafka" -> draft.kafka = KafkaProbe.addresses(value(argument, rest));
        case "--demo" -> draft.demo = flag(argument, equals);
        case "--detach" -> draft.detach = flag(argument, equals);
        case "--fast-start" -> draft.fastStart = flag(argument, equals);
        default -> throw unknown(argument, program);
      }
    }
    return draft.finish();
  }

  private static Refusal unknown(String argument, String program) {
    return Refusal.because(
        "Không hiểu tham số %1$s; xem %2$s --help",
        "Unknown option %1$s; see %2$s --help", argument, program);
  }

  private static boolean flag(String option, int equals) {
    if (equals > 0) {
      throw Refusal.because("Tham số %s không nhận giá trị", "Option %s takes no value", option);
    }
    return true;
  }

  private static String value(String option, Deque<String> rest) {
    String value = rest.pollFirst();
    if (value == null || value.isBlank() || value.startsWith("--")) {
      throw Refusal.because("Tham số %s cần một giá trị", "Option %s needs a value", option);
    }
    return value;
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of range.
    }
    throw Refusal.because(
        "--port phải là số từ 1 đến 65535, không phải %s",
        "--port must be a number from 1 to 65535, not %s", value);
  }

  private static Path path(String value) {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException invalid) {
      throw Refusal.because("--data không hợp lệ: %s", "--data is no valid path: %s", value);
    }
  }

  private static final class Draft {
    private Path data = path(".data");
    private String host = "127.0.0.1";
    private int port = 8080;
    private boolean demo;
    private boolean detach;
    private boolean fastStart;
    private @Nullable PostgresAddress postgres;
    private @Nullable String kafka;

    private Options finish() {
      return new Options(data, host, port, demo, detach, fastStart, postgres, kafka);
    }
  }
}
