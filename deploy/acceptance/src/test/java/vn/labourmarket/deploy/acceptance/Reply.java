package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An answer as it came. */
record Reply(String request, int status, HttpHeaders headers, String text) {
  static final JsonMapper JSON = new JsonMapper();

  JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(request + " answered no JSON: " + text, e);
    }
  }

  /** The answer, which must be a success. */
  JsonNode taken() {
    complete();
    return json();
  }

  /** The same, as it came. */
  String complete() {
    assertTrue(status >= 200 && status < 300, () -> request + ": " + status + " " + text);
    return text;
  }

  /** The refusal must name this rule: the violation that does, or the problem as a whole. */
  JsonNode refusedFor(int expectedStatus, String code) {
    assertEquals(expectedStatus, status, () -> request + ": " + text);
    assertEquals("application/problem+json", contentType());
    return Stream.concat(
            StreamSupport.stream(json().path("violations").spliterator(), false), Stream.of(json()))
        .filter(it -> it.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(request + ": no " + code + " in " + text));
  }

  private String contentType() {
    return headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
  }
}
