package vn.labourmarket.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Parameter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.concurrency.Versioned;
import vn.labourmarket.platform.problems.PlatformProblem;

/** What was answered to the keys of each client. */
@ApplicationScoped
public class IdempotencyKeys {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final IdempotencyStore store;
  private final ObjectMapper json;
  private final CurrentCaller caller;

  IdempotencyKeys(IdempotencyStore store, ObjectMapper json, CurrentCaller caller) {
    this.store = store;
    this.json = json;
    this.caller = caller;
  }

  /**
   * The key of a request, if it has one.
   *
   * @param call the request as it was understood: white space in a body does not matter, nor do
   *     headers, since who repeats a wish may have read a newer {@code If-Match} meanwhile
   * @throws vn.labourmarket.platform.problems.Problem 400 for a key that can't be one
   */
  public Optional<KeyedRequest> of(HttpServerRequest request, InvocationContext call) {
    String key = request.getHeader(KEY);
    if (key == null) {
      return Optional.empty();
    }
    if (!ALLOWED.matcher(key).matches()) {
      throw PlatformProblem.IDEMPOTENCY_KEY_INVALID.because(
          "Khoá gồm 1–200 ký tự ASCII nhìn thấy được.",
          "A key has 1–200 visible ASCII characters.");
    }
    return Optional.of(new KeyedRequest(caller.get().clientId(), key, hash(request, call)));
  }

  /**
   * Claims a key for the current transaction.
   *
   * @return the first answer when the key was used before
   * @throws vn.labourmarket.platform.problems.Problem 409 while another call holds the key, 422
   *     when it was used for something else
   */
  public Optional<RestResponse<String>> claim(KeyedRequest keyed) throws SQLException {
    return store.claim(keyed.client(), keyed.key()).map(first -> replay(first, keyed.hash()));
  }

  /** Keeps the answer in the current transaction. */
  public void record(KeyedRequest keyed, RestResponse<?> answer) throws JsonProcessingException {
    Object entity = answer.getEntity();
    store.record(
        keyed.client(),
        keyed.key(),
        new StoredAnswer(
            keyed.hash(),
            answer.getStatus(),
            answer.getHeaderString(HttpHeaders.LOCATION),
            entity instanceof Versioned shown ? "\"" + shown.version() + "\"" : null,
            entity == null ? null : json.writeValueAsBytes(entity)));
  }

  private static RestResponse<String> replay(StoredAnswer first, byte[] hash) {
    if (!MessageDigest.isEqual(first.requestHash(), hash)) {
      throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.problem();
    }
    RestResponse.ResponseBuilder<String> answer =
        RestResponse.ResponseBuilder.<String>create(first.status()).header(REPLAYED, "true");
    if (first.body() != null) {
      answer.entity(new String(first.body(), UTF_8)).type(MediaType.APPLICATION_JSON_TYPE);
    }
    if (first.location() != null) {
      answer.header(HttpHeaders.LOCATION, first.location());
    }
    if (first.entityTag() != null) {
      answer.header(HttpHeaders.ETAG, first.entityTag());
    }
    return answer.build();
  }

  private byte[] hash(HttpServerRequest request, InvocationContext call) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.method() + " " + request.uri()).getBytes(UTF_8));
      Parameter[] parameters = call.getMethod().getParameters();
      Object[] arguments = call.getParameters();
      for (int i = 0; i < arguments.length; i++) {
        if (!parameters[i].isAnnotationPresent(HeaderParam.class)) {
          digest.update(json.writeValueAsBytes(arguments[i]));
        }
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
