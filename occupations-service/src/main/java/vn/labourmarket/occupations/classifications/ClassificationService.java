package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.DraftItems;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Filling, describing and publishing versions of classifications. */
@ApplicationScoped
public class ClassificationService {
  private final ClassificationRepository versions;
  private final VersionReader found;
  private final ItemStore items;
  private final Corrections corrections;
  private final Publication publication;
  private final Clock clock;

  ClassificationService(
      ClassificationRepository versions,
      VersionReader found,
      ItemStore items,
      Corrections corrections,
      Publication publication,
      Clock clock) {
    this.versions = versions;
    this.found = found;
    this.items = items;
    this.corrections = corrections;
    this.publication = publication;
    this.clock = clock;
  }

  List<SchemeView> schemes(Caller reader) {
    return SchemeView.of(versions.all(Drafts.visibleTo(reader)));
  }

  /**
   * Finds a version by what stands in a path.
   *
   * @param version its id, or {@code current} for the one in force (else the newest)
   * @param validAt with {@code current}: the day that counts; with an id: a day it must cover
   */
  public Edition edition(
      String scheme, String version, @Nullable LocalDate validAt, Caller reader) {
    return edition(scheme, version, validAt, null, reader);
  }

  /**
   * The same with a revision.
   *
   * @param revision 1 for the first, then the corrections; null for the published one
   */
  public Edition edition(
      String scheme,
      String version,
      @Nullable LocalDate validAt,
      @Nullable Integer revision,
      Caller reader) {
    ClassificationVersion one = found.resolve(scheme, version, validAt, revision, reader);
    return new Edition(one.id, one.ref());
  }

  /** A version that everybody may see. */
  public Optional<Edition> published(ClassificationRef ref) {
    return versions
        .find(ref)
        .filter(ClassificationVersion::isPublished)
        .map(it -> new Edition(it.id, it.ref()));
  }

  /** The same, and no correction of it is published before the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Optional<Edition> publishedForUse(ClassificationRef ref) {
    return versions.publishedForUse(ref);
  }

  /** The published version in force today, else the newest. */
  public Optional<Edition> inForce(String scheme) {
    return found.inForce(scheme, null).map(it -> new Edition(it.id, it.ref()));
  }

  List<ClassificationView> revisions(ClassificationRef ref, Caller reader) {
    return found.revisions(ref, reader);
  }

  ClassificationView version(
      String scheme,
      String version,
      @Nullable LocalDate validAt,
      @Nullable Integer revision,
      Caller reader) {
    ClassificationView shown =
        ClassificationView.of(found.resolve(scheme, version, validAt, revision, reader));
    return version.equals(VersionReader.CURRENT) ? shown.asCurrent() : shown;
  }

  /** Refuses a version whose items can't change any more. */
  @Transactional
  public void requireFillable(ClassificationRef ref) {
    versions.newest(ref).ifPresent(ClassificationVersion::requireDraft);
  }

  /**
   * Opens a draft for new items, and makes it when there is none. The rows belong to the caller's
   * transaction; {@link #filled} ends it.
   */
  @Transactional(TxType.MANDATORY)
  public DraftItems replaceItems(ClassificationRef ref, UUID actor) {
    ClassificationVersion draft = draft(ref, actor);
    draft.requireDraft();
    return items.replace(draft.id);
  }

  /** Refuses to replace what somebody else worked on and the sender of new items has not seen. */
  @Transactional(TxType.MANDATORY)
  public void requireSeen(ClassificationRef ref, UUID actor, @Nullable String ifMatch) {
    Optional<ClassificationVersion> draft = versions.findForChange(ref);
    if (ifMatch != null || draft.filter(it -> it.holdsWorkOfOthers(actor)).isPresent()) {
      ExpectedVersion.required(ifMatch)
          .check(draft.map(ClassificationVersion::eventVersion).orElse(0L));
    }
  }

  /**
   * Notes what a draft holds now.
   *
   * @param importer whom the four-eyes rule keeps from publishing; null for lists that come with
   *     the project
   */
  @Transactional(TxType.MANDATORY)
  public void filled(
      ClassificationRef ref, int items, int gaps, @Nullable UUID importer, UUID actor) {
    draft(ref, actor).filled(items, gaps, importer, actor, clock.instant());
  }

  /** Says what a version is called and when it holds; makes the draft when there is none. */
  @Transactional
  public void describe(ClassificationRef ref, DescribeClassification as, UUID actor) {
    if (as.validTo() != null && as.validTo().isBefore(as.validFrom())) {
      throw ClassificationProblem.VALIDITY_ORDER.problem();
    }
    draft(ref, actor).describe(as, actor, clock.instant());
  }

  @Transactional
  Described describe(
      ClassificationRef ref, DescribeClassification as, UUID actor, @Nullable String ifMatch) {
    Optional<ClassificationVersion> known = versions.findForChange(ref);
    if (known.isPresent()) {
      known.get().requireDraft();
      ExpectedVersion.required(ifMatch).check(known.get().eventVersion());
    } else if (ifMatch != null) {
      throw PlatformProblem.VERSION_CONFLICT.problem();
    }
    describe(ref, as, actor);
    versions.flush();
    return new Described(
        known.isEmpty(), ClassificationView.of(versions.newest(ref).orElseThrow()));
  }

  /** The answer to a description. */
  record Described(boolean created, ClassificationView view) {}

  private ClassificationVersion draft(ClassificationRef ref, UUID actor) {
    return versions
        .findForChange(ref)
        .orElseGet(
            () -> {
              ClassificationVersion draft =
                  ClassificationVersion.draft(
                      ref, versions.nextRevision(ref), actor, clock.instant());
              versions.persistAndFlush(draft);
              versions.recordChange(draft, null, actor, clock.instant());
              return draft;
            });
  }

  /** Opens the draft of a correction, which says at first what is published. */
  @Transactional
  ClassificationView correct(ClassificationRef ref, String why, UUID actor) {
    return ClassificationView.of(corrections.open(ref, why, actor));
  }

  /** Gives a draft or correction up; what is published, if anything is, stays. */
  @Transactional
  void discard(ClassificationRef ref, UUID actor, @Nullable String ifMatch) {
    corrections.discard(ref, actor, ifMatch);
  }

  /** Whether what a file brought was not given up since. */
  public boolean stands(ClassificationRef ref, UUID job) {
    return !versions.wasDiscardedSince(ref, job);
  }

  @Transactional
  ClassificationView publish(
      ClassificationRef ref, Caller caller, @Nullable String ifMatch, @Nullable String note) {
    versions.lockScheme(ref.scheme());
    ClassificationVersion version =
        versions
            .findForChange(ref)
            .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
    Ownership.require(ref, caller);
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    PublicationRules.requireDraft(version);
    expected.check(version.eventVersion());
    PublicationRules.requireFourEyes(version, caller);
    publication.publish(version, note, caller.clientId());
    return ClassificationView.of(version);
  }

  /** Whether a list that comes with the project finds its place free. */
  @Transactional(TxType.MANDATORY)
  public boolean isFree(ClassificationRef ref, LocalDate from, @Nullable LocalDate to, UUID actor) {
    return publication.isFree(ref, from, to, actor);
  }

  /** Whoever makes and publishes a version in one transaction waits for others before it begins. */
  @Transactional(TxType.MANDATORY)
  public void takeTurn(String scheme) {
    versions.lockScheme(scheme);
  }

  /** Opens the draft of a correction, to be filled and published in the same transaction. */
  @Transactional(TxType.MANDATORY)
  public void reopen(ClassificationRef ref, String why, UUID actor) {
    corrections.open(ref, why, actor);
  }

  /**
   * Publishes a list that comes with the project, or that follows from what two people have decided
   * elsewhere.
   */
  @Transactional(TxType.MANDATORY)
  public void publish(ClassificationRef ref, UUID actor) {
    versions.lockScheme(ref.scheme());
    publication.publish(versions.findForChange(ref).orElseThrow(), null, actor);
  }
}
