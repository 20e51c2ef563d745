package vn.labourmarket.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.concurrency.Versioned;
import vn.labourmarket.platform.requests.RemoteAddress;
import vn.labourmarket.platform.requests.RequestTrace;

/** Writes what the request that is being served does into the trail. */
@ApplicationScoped
public class AuditedRequest {
  /** Why a caller does something, percent-encoded, where the body has no place for it. */
  public static final String REASON = "Audit-Reason";

  private static final String API = "/api/v1";
  private static final int LONGEST_TEXT = 2_000;

  private final AuditTrail trail;
  private final Access access;
  private final HttpServerRequest request;
  private final RemoteAddress addresses;

  AuditedRequest(
      AuditTrail trail, Access access, HttpServerRequest request, RemoteAddress addresses) {
    this.trail = trail;
    this.access = access;
    this.request = request;
    this.addresses = addresses;
  }

  /**
   * Notes a change in its own transaction.
   *
   * @param answer what the resource method returned
   * @param arguments what it was called with; a {@link Reasoned} one says why
   */
  public void changed(@Nullable Object answer, @Nullable Object[] arguments) {
    Object shown = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
    String location =
        answer instanceof RestResponse<?> response ? response.getHeaderString("Location") : null;
    int status =
        answer instanceof RestResponse<?> response
            ? response.getStatus()
            : answer == null ? 204 : 200;
    trail.add(
        List.of(
            entry(
                AuditKind.WRITE,
                location == null ? path() : below(location),
                shown instanceof Versioned versioned ? versioned.version() : null,
                status,
                reason(arguments),
                null,
                null)));
  }

  /** To note, at once, that the rows this request asks for leave the suite. */
  public Export exports() {
    return new Export(
        trail,
        entry(AuditKind.EXPORT, path(), null, 200, reason(new Object[0]), request.query(), null));
  }

  /** An export on its way, which outlives the request's own context. */
  public static final class Export {
    private final AuditTrail trail;
    private final AuditEntry entry;

    Export(AuditTrail trail, AuditEntry entry) {
      this.trail = trail;
      this.entry = entry;
    }

    /** Called before the first row leaves, where their number is not known yet. */
    public void begins() {
      note(entry.stamped(AuditTrail.newId(), trail.now(), null, 1));
    }

    /** Called when the number of rows is known. */
    public void rows(long count) {
      note(entry.stamped(AuditTrail.newId(), trail.now(), count, 1));
    }

    private void note(AuditEntry noted) {
      QuarkusTransaction.requiringNew().run(() -> trail.add(List.of(noted)));
    }
  }

  private AuditEntry entry(
      AuditKind kind,
      String subject,
      @Nullable Long version,
      int status,
      @Nullable String reason,
      @Nullable String filter,
      @Nullable Long rows) {
    Caller caller = access.caller();
    Optional<Route> route = access.route();
    return new AuditEntry(
        AuditTrail.newId(),
        trail.now(),
        kind,
        caller.clientId(),
        Refusals.roles(caller),
        caller.organisationId().orElse(null),
        route.map(it -> it.permission().name()).orElse(null),
        route
            .map(it -> it.method() + " " + it.template())
            .orElseGet(() -> request.method() + " " + path()),
        limited(subject),
        version,
        status,
        null,
        reason,
        limited(filter),
        rows,
        1,
        RequestTrace.requestId(request),
        addresses.of(request).map(Network::of).orElse(null));
  }

  private String path() {
    return below(request.path());
  }

  static String below(String path) {
    return path.startsWith(API) ? path.substring(API.length()) : path;
  }

  private @Nullable String reason(@Nullable Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Reasoned reasoned && reasoned.reason() != null) {
        return limited(reasoned.reason());
      }
    }
    String header = request.getHeader(REASON);
    try {
      return header == null ? null : limited(URLDecoder.decode(header, UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return limited(header);
    }
  }

  /** What PostgreSQL can hold, and no more of it than somebody will read. */
  static @Nullable String limited(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String storable = text.replace('\0', ' ');
    return storable.length() <= LONGEST_TEXT ? storable : storable.substring(0, LONGEST_TEXT);
  }
}
