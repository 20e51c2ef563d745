package vn.labourmarket.platform.audit;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.RefusalListener;
import vn.labourmarket.platform.requests.RemoteAddress;
import vn.labourmarket.platform.requests.RequestTrace;

/**
 * Notes denied calls, each within a second. Those that are alike are counted in one entry, and an
 * attacker who varies them only raises a count: what is refused must cost less than asking.
 */
@ApplicationScoped
public class Refusals implements RefusalListener {
  private static final int MOST_KINDS_WAITING = 1_000;
  private static final UUID NO_ID = new UUID(0, 0);

  private final AuditTrail trail;
  private final Access access;
  private final RemoteAddress addresses;
  private final Map<AuditEntry, Integer> waiting = new ConcurrentHashMap<>();

  Refusals(AuditTrail trail, Access access, RemoteAddress addresses) {
    this.trail = trail;
    this.access = access;
    this.addresses = addresses;
  }

  @Override
  public void refused(Problem problem, HttpServerRequest request) {
    note(problem, request, access.route(), access.known());
  }

  /** The same where no resource was reached. */
  public void note(
      Problem problem, HttpServerRequest request, Optional<Route> route, Optional<Caller> caller) {
    AuditEntry one = entry(problem, request, route, caller);
    AuditEntry kind = waiting.size() < MOST_KINDS_WAITING ? one : withoutDetails(one);
    waiting.merge(kind, 1, Integer::sum);
  }

  private AuditEntry entry(
      Problem problem, HttpServerRequest request, Optional<Route> route, Optional<Caller> caller) {
    return new AuditEntry(
        NO_ID,
        Instant.EPOCH,
        AuditKind.DENIAL,
        caller.map(Caller::clientId).orElse(null),
        caller.map(Refusals::roles).orElse(null),
        caller.flatMap(Caller::organisationId).orElse(null),
        route.map(it -> it.permission().name()).orElse(null),
        route.map(it -> it.method() + " " + it.template()).orElseGet(() -> request.method().name()),
        AuditedRequest.limited(AuditedRequest.below(request.path())),
        null,
        problem.type().status(),
        problem.type().name(),
        null,
        null,
        null,
        1,
        caller.isPresent() ? RequestTrace.requestId(request) : null,
        addresses.of(request).map(Network::of).orElse(null));
  }

  private static AuditEntry withoutDetails(AuditEntry one) {
    return new AuditEntry(
        NO_ID,
        Instant.EPOCH,
        AuditKind.DENIAL,
        null,
        null,
        null,
        null,
        "*",
        null,
        null,
        one.status(),
        one.code(),
        null,
        null,
        null,
        1,
        null,
        null);
  }

  static String roles(Caller caller) {
    return String.join(" ", caller.roles().stream().sorted().toList());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    List<AuditEntry> entries = new ArrayList<>();
    for (AuditEntry kind : waiting.keySet()) {
      @Nullable Integer count = waiting.remove(kind);
      if (count != null) {
        entries.add(kind.stamped(AuditTrail.newId(), trail.now(), null, count));
      }
    }
    if (entries.isEmpty()) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> trail.add(entries));
    } catch (RuntimeException away) {
      entries.forEach(
          it ->
              waiting.merge(
                  it.stamped(NO_ID, Instant.EPOCH, null, 1), it.occurrences(), Integer::sum));
      Log.warnf("denied calls not noted yet: kinds=%d cause=%s", entries.size(), away.getMessage());
    }
  }

  void stop(@Observes ShutdownEvent stop) {
    write();
  }
}
