package vn.labourmarket.deploy.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which an attacker writes what no HTTP library would: any method, target, header.
 * Each one comes from an address of its own, so that what it fails at is not counted against the
 * others.
 */
final class Wire {
  private static final int PATIENCE_MILLIS = 60_000;

  /** A head with the length of what follows it. */
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\A(?:(?!\r\n\r\n).)*?\r\ncontent-length: (\\d+)(?:(?!\r\n\r\n).)*\r\n\r\n",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final URI address;
  private final InetAddress source;
  private final List<String> headers;

  private Wire(URI address, InetAddress source, List<String> headers) {
    this.address = address;
    this.source = source;
    this.headers = headers;
  }

  /** From a random address of the loopback network. */
  static Wire to(URI address) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    byte[] source = {127, (byte) random.nextInt(1, 255), (byte) random.nextInt(256), 7};
    try {
      return new Wire(address, InetAddress.getByAddress(source), List.of());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One header more; the same name twice stands twice. */
  Wire with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name + ": " + value);
    return new Wire(address, source, more);
  }

  Wire withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** A path below /api/v1. */
  Reply get(String path) {
    return ask("GET", "/api/v1/" + path, null);
  }

  Reply post(String path, Object body) {
    return with("Content-Type", "application/json")
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .ask("POST", "/api/v1/" + path, Reply.JSON.valueToTree(body).toString());
  }

  /** A whole target as it shall stand in the request line. */
  Reply ask(String method, String target, @Nullable String body) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (headers.stream().noneMatch(it -> it.startsWith("Host:"))) {
      head.append("Host: ").append(address.getAuthority()).append("\r\n");
    }
    headers.forEach(it -> head.append(it).append("\r\n"));
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    if (body != null) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    try (Socket socket =
        new Socket(InetAddress.getByName(address.getHost()), address.getPort(), source, 0)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      try {
        out.write(content);
        out.flush();
      } catch (IOException refusedBeforeTheEnd) {
        // The answer is there all the same.
      }
      return reply(method + " " + target, wholeAnswer(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }

  /**
   * To its end as it is told: a server that still waits for the rest of a body does not hang up.
   */
  private static byte[] wholeAnswer(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      answer.write(buffer, 0, read);
      Matcher length = LENGTH.matcher(answer.toString(StandardCharsets.ISO_8859_1));
      if (length.find() && answer.size() >= length.end() + Integer.parseInt(length.group(1))) {
        break;
      }
    }
    return answer.toByteArray();
  }

  private static Reply reply(String request, byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException(request + ": no answer but: " + text);
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      found
          .computeIfAbsent(
              lines[i].substring(0, colon).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(lines[i].substring(colon + 1).strip());
    }
    String body = text.substring(end + 4);
    boolean chunked = found.getOrDefault("transfer-encoding", List.of()).contains("chunked");
    byte[] bytes =
        chunked && !body.isEmpty() ? unchunked(body) : body.getBytes(StandardCharsets.ISO_8859_1);
    return new Reply(
        request,
        Integer.parseInt(lines[0].split(" ")[1]),
        HttpHeaders.of(found, (name, value) -> true),
        new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] unchunked(String body) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int line = body.indexOf("\r\n", at);
      int size = Integer.parseInt(body.substring(at, line).strip(), 16);
      if (size == 0) {
        return whole.toByteArray();
      }
      whole.writeBytes(
          body.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
      at = line + 2 + size + 2;
    }
  }
}
