package vn.labourmarket.occupations.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.imports.ImportJob.State;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportJob, UUID> {

  /** Uploads into what goes by one name take turns until the transaction ends. */
  void lock(String into) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 3))")
        .setParameter(1, into)
        .getSingleResult();
  }

  Optional<ImportJob> latestDryRun(ImportTarget into, UUID sender) {
    return find(
            "kind = ?1 and target = ?2 and dryRun and createdBy = ?3"
                + " order by createdAt desc, id desc",
            into.kind(),
            into.name(),
            sender)
        .firstResultOptional();
  }

  Optional<ImportJob> latest(ImportTarget into, boolean dryRun) {
    return find(
            "kind = ?1 and target = ?2 and dryRun = ?3 order by createdAt desc, id desc",
            into.kind(),
            into.name(),
            dryRun)
        .firstResultOptional();
  }

  /** Whose dry run of a file found no error since a moment, somebody else's than the sender's. */
  Optional<UUID> checker(
      ImportTarget into, String sha256, UUID sender, Instant since, long storedBefore) {
    return find(
            "kind = ?1 and target = ?2 and sha256 = ?3 and dryRun and state = ?4"
                + " and createdBy <> ?5 and finishedAt >= ?6 and storedBefore = ?7"
                + " order by finishedAt desc, id desc",
            into.kind(),
            into.name(),
            sha256,
            State.COMPLETED,
            sender,
            since,
            storedBefore)
        .firstResultOptional()
        .map(it -> it.createdBy);
  }

  /** How many files of some kinds were stored. */
  long stored(Set<ImportTarget.Kind> kinds) {
    return count("kind in ?1 and not dryRun and state = ?2", kinds, State.COMPLETED);
  }

  /** Whether a file of some kinds waits to be stored. */
  boolean anyQueued(Set<ImportTarget.Kind> kinds) {
    return count("kind in ?1 and not dryRun and state = ?2", kinds, State.QUEUED) > 0;
  }

  /** The job, unless somebody else works on it or ended it; ours until the transaction ends. */
  Optional<ImportJob> claim(UUID id) {
    List<?> jobs =
        getEntityManager()
            .createNativeQuery(
                """
                select * from import_job where id = ?1 and state = 'QUEUED'
                for update skip locked
                """,
                ImportJob.class)
            .setParameter(1, id)
            .getResultList();
    return jobs.stream().map(ImportJob.class::cast).findFirst();
  }

  /** The oldest job that nobody works on; it stays ours until the transaction ends. */
  Optional<ImportJob> claim() {
    List<?> jobs =
        getEntityManager()
            .createNativeQuery(
                """
                select * from import_job where state = 'QUEUED'
                order by created_at limit 1 for update skip locked
                """,
                ImportJob.class)
            .getResultList();
    return jobs.stream().map(ImportJob.class::cast).findFirst();
  }
}
