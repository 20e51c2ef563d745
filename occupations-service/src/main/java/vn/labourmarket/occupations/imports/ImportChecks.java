package vn.labourmarket.occupations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks of files whose rows tell whether somebody else has to have checked them. A check is a dry
 * run without an error, by somebody else, of the very file and of what it would replace. Asked
 * inside the transaction that works the import off.
 */
@ApplicationScoped
public class ImportChecks {
  private final ImportRepository jobs;
  private final ImportConfig config;
  private final Clock clock;

  ImportChecks(ImportRepository jobs, ImportConfig config, Clock clock) {
    this.jobs = jobs;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Makes a dry run a check.
   *
   * @param of number that is another one whenever what the file would replace was changed
   */
  public void note(UUID dryRun, long of) {
    jobs.findById(dryRun).storedBefore = of;
  }

  /** Who checked the file of an import, which remembers it. */
  public Optional<UUID> checker(UUID job, long of) {
    ImportJob asking = jobs.findById(job);
    Instant since = clock.instant().minus(config.checkHolds());
    Optional<UUID> checker =
        jobs.checker(asking.into(), asking.sha256, asking.createdBy, since, of);
    asking.checkedBy = checker.orElse(null);
    return checker;
  }
}
