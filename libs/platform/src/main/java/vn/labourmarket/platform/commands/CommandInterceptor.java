package vn.labourmarket.platform.commands;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.AuditedRequest;
import vn.labourmarket.platform.idempotency.IdempotencyKeys;
import vn.labourmarket.platform.idempotency.KeyedRequest;

/** See {@link Command}. What is not valid is refused before, and opens no transaction. */
@Command
@Interceptor
@Priority(CommandInterceptor.AFTER_VALIDATION)
class CommandInterceptor {
  /** Bean Validation of resource methods has 800 where this has 900. */
  static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

  private final IdempotencyKeys keys;
  private final AuditedRequest audited;
  private final HttpServerRequest request;
  private final SharedTransactions shared;

  CommandInterceptor(
      IdempotencyKeys keys,
      AuditedRequest audited,
      HttpServerRequest request,
      SharedTransactions shared) {
    this.keys = keys;
    this.audited = audited;
    this.request = request;
    this.shared = shared;
  }

  @AroundInvoke
  @Nullable Object run(InvocationContext call) throws Exception {
    Optional<KeyedRequest> keyed =
        request.method().equals(HttpMethod.POST) ? keys.of(request, call) : Optional.empty();
    Callable<@Nullable Object> work =
        () -> {
          Optional<RestResponse<String>> first =
              keyed.isPresent() ? keys.claim(keyed.get()) : Optional.empty();
          return first.isPresent() ? first.get() : once(call, keyed);
        };
    return call.getInterceptorBinding(Command.class).sharing()
        ? shared.call(work)
        : QuarkusTransaction.joiningExisting().call(work);
  }

  private @Nullable Object once(InvocationContext call, Optional<KeyedRequest> keyed)
      throws Exception {
    Object answer = call.proceed();
    audited.changed(answer, call.getParameters());
    if (keyed.isPresent()) {
      keys.record(keyed.get(), (RestResponse<?>) answer);
    }
    return answer;
  }
}
