package vn.labourmarket.deploy.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** An HTTP answer with its JSON body; an empty body is a missing node. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Given back when it is a success. */
  public Answer orFail(String what) {
    if (!isSuccess()) {
      throw new IllegalStateException(what + " was answered by " + status + ": " + body);
    }
    return this;
  }

  public String id() {
    return body.path("id").asText();
  }

  public long version() {
    return body.path("version").asLong();
  }

  /** The entity tag, as {@code If-Match} wants it. */
  public String tag() {
    return headers.firstValue("ETag").orElseThrow();
  }

  public boolean isReplay() {
    return headers.firstValue("Idempotent-Replayed").isPresent();
  }
}
