package vn.labourmarket.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.concurrency.Versioned;
import vn.labourmarket.platform.problems.PlatformProblem;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final IdempotencyStore store;
  private final ObjectMapper json;
  private final CurrentCaller caller;
  private final HttpServerRequest request;

  IdempotencyInterceptor(
      IdempotencyStore store, ObjectMapper json, CurrentCaller caller, HttpServerRequest request) {
    this.store = store;
    this.json = json;
    this.caller = caller;
    this.request = request;
  }

  @AroundInvoke
  Object once(InvocationContext call) {
    String key = request.getHeader(KEY);
    if (key == null) {
      return QuarkusTransaction.joiningExisting().call(call::proceed);
    }
    if (!ALLOWED.matcher(key).matches()) {
      throw PlatformProblem.IDEMPOTENCY_KEY_INVALID.because(
          "Khoá gồm 1–200 ký tự ASCII nhìn thấy được.",
          "A key has 1–200 visible ASCII characters.");
    }
    UUID client = caller.get().clientId();
    byte[] hash = hash(call);
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              Optional<StoredAnswer> first = store.claim(client, key);
              return first.isPresent() ? replay(first.get(), hash) : run(call, client, key, hash);
            });
  }

  private Object run(InvocationContext call, UUID client, String key, byte[] hash)
      throws Exception {
    RestResponse<?> answer = (RestResponse<?>) call.proceed();
    store.record(client, key, stored(answer, hash));
    return answer;
  }

  private StoredAnswer stored(RestResponse<?> answer, byte[] hash) throws JsonProcessingException {
    Object entity = answer.getEntity();
    return new StoredAnswer(
        hash,
        answer.getStatus(),
        answer.getHeaderString(HttpHeaders.LOCATION),
        entity instanceof Versioned shown ? "\"" + shown.version() + "\"" : null,
        entity == null ? null : json.writeValueAsBytes(entity));
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

  /** Over the arguments as they were understood, so that white space in a body does not matter. */
  private byte[] hash(InvocationContext call) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.method() + " " + request.uri()).getBytes(UTF_8));
      for (Object argument : call.getParameters()) {
        digest.update(json.writeValueAsBytes(argument));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
