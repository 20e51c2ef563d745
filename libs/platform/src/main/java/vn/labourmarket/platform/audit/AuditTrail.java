package vn.labourmarket.platform.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.inserts.DeferredInserts;

/** Adds entries for what no caller's request did. */
@ApplicationScoped
public class AuditTrail {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final DeferredInserts inserts;
  private final Clock clock;

  AuditTrail(DeferredInserts inserts, Clock clock) {
    this.inserts = inserts;
    this.clock = clock;
  }

  static UUID newId() {
    return IDS.generate();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Notes in the current transaction what the clock or a job did.
   *
   * @param action what was done, for example {@code expire vacancies}
   * @param subject path of the record or job
   * @param rows how many records it changed
   */
  public void task(String action, @Nullable String subject, @Nullable Long rows) {
    add(
        List.of(
            new AuditEntry(
                newId(),
                now(),
                AuditKind.TASK,
                null,
                null,
                null,
                null,
                action,
                subject,
                null,
                200,
                null,
                null,
                null,
                rows,
                1,
                null,
                null)));
  }

  /** Notes entries in the current transaction. */
  void add(List<AuditEntry> entries) {
    entries.forEach(entry -> inserts.add(AuditStore.row(entry)));
  }
}
