package vn.labourmarket.occupations.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.topics.EventJson;

/** The drafts of one kind, inside the transaction of whoever asks. */
public final class DraftBook<C extends Dated> {
  private static final String DRAFT = "DRAFT";
  private static final String PUBLISHED = "PUBLISHED";

  private final DraftKind kind;
  private final Class<C> type;
  private final ProblemType missing;
  private final DraftRepository drafts;
  private final Clock clock;

  DraftBook(
      DraftKind kind, Class<C> type, ProblemType missing, DraftRepository drafts, Clock clock) {
    this.kind = kind;
    this.type = type;
    this.missing = missing;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Nobody else drafts or publishes what goes by the key's name until the transaction ends. */
  public void lock(String key) {
    drafts.lock(kind, key.indexOf('/') < 0 ? key : Subject.name(key));
  }

  /** The key of a draft, which never changes. */
  public Optional<String> key(UUID id) {
    return drafts.key(kind, id);
  }

  public Optional<Waiting<C>> find(UUID id) {
    return drafts.of(kind, id).map(this::waiting);
  }

  public Waiting<C> require(UUID id) {
    return find(id).orElseThrow(missing::problem);
  }

  /**
   * Those that a caller may see: of the areas it acts in, and of the whole country.
   *
   * @param views how one is shown, told once what all are, so that nothing is asked for each
   */
  public <V> Page<V> page(
      Caller caller, PageRequest page, Function<List<Waiting<C>>, Function<Waiting<C>, V>> views) {
    List<Waiting<C>> found =
        drafts.page(kind, caller.everywhere() ? null : caller.areaIds(), page).stream()
            .map(this::waiting)
            .toList();
    return Page.of(found, page, views.apply(found), it -> Cursor.of(it.id()));
  }

  /** Who publishes drafts of this kind. */
  public <R extends Revision> Publisher<C, R> publisher(
      Revisions<R> rows, Keeping<C, R> keeping, ProblemType overlap) {
    return new Publisher<>(this, rows, keeping, overlap, clock);
  }

  /** Others that wait of what only days tell from a draft. */
  List<Waiting<C>> ofSameLine(Waiting<C> draft) {
    return drafts.ofLine(kind, Subject.line(draft.key())).stream()
        .filter(it -> !it.id.equals(draft.id()))
        .map(this::waiting)
        .toList();
  }

  /**
   * Notes that a row got a revision that nobody drafted. A draft that waits for that row is going
   * to be the revision after it.
   */
  void changed(Revision row, String reason, UUID actor) {
    drafts.remember(kind, row, reason, actor, clock.instant());
    drafts.of(kind, row.id()).ifPresent(it -> it.revision = row.version() + 1);
    lookAgain(row.id());
  }

  /** Whoever saw a draft before has to see it again: its publication would do something else. */
  void lookAgain(UUID id) {
    drafts.of(kind, id).ifPresent(it -> it.renew(clock.instant()));
  }

  /**
   * Writes what a subject shall say, under its lock. Repeating a wish changes nothing and needs no
   * tag, so that a lost answer can be asked for again.
   *
   * @param ifMatch tag of the draft that waits, else of what holds
   */
  public Drafted<C> draft(
      Subject of, C as, Optional<Known> known, Author author, @Nullable String ifMatch) {
    Optional<Draft> waiting = drafts.of(kind, of.key());
    boolean waits = waiting.filter(it -> tree(content(it)).equals(tree(as))).isPresent();
    if (ifMatch == null && waits) {
      return new Drafted<>(false, false, waiting.map(this::waiting));
    }
    boolean holds = waiting.isEmpty() && known.filter(Known::says).isPresent();
    if (!holds || ifMatch != null) {
      requireSeen(waiting, known, ifMatch);
    }
    if (holds) {
      return new Drafted<>(false, false, Optional.empty());
    }
    Draft draft = waiting.orElseGet(() -> Draft.of(kind, of, known, author.id(), clock.instant()));
    draft.edit(as, author, clock.instant());
    if (waiting.isEmpty()) {
      drafts.persist(draft);
    }
    drafts.flush();
    drafts.remember(draft, waiting.isEmpty() ? null : DRAFT, DRAFT, author.id(), clock.instant());
    return new Drafted<>(waiting.isEmpty() && known.isEmpty(), true, Optional.of(waiting(draft)));
  }

  /** What {@link #draft} asks of the tag. */
  public void requireSeen(String key, Optional<Known> known, @Nullable String ifMatch) {
    requireSeen(drafts.of(kind, key), known, ifMatch);
  }

  private static void requireSeen(
      Optional<Draft> waiting, Optional<Known> known, @Nullable String ifMatch) {
    Optional<Long> version = waiting.map(it -> it.version).or(() -> known.map(Known::version));
    if (version.isEmpty()) {
      if (ifMatch != null) {
        throw PlatformProblem.VERSION_CONFLICT.problem();
      }
      return;
    }
    ExpectedVersion seen = ExpectedVersion.required(ifMatch);
    if (waiting.isPresent() && known.filter(it -> it.version() == seen.value()).isPresent()) {
      throw PlatformProblem.VERSION_CONFLICT
          .because(
              "Có bản nháp đang chờ; If-Match là ETag của bản nháp đó, đọc ở …/%s/draft."
                  .formatted(waiting.get().id),
              "A draft waits; If-Match is the ETag of that draft, read at …/%s/draft."
                  .formatted(waiting.get().id))
          .with("currentVersion", version.get());
    }
    seen.check(version.get());
  }

  /**
   * A draft that nobody else changes until the transaction ends.
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 where nothing waits of what is known, for
   *     it may be the answer that was lost
   */
  public Waiting<C> held(UUID id) {
    lock(drafts.key(kind, id).orElseThrow(() -> nothingWaits(id)));
    return find(id).orElseThrow(() -> nothingWaits(id));
  }

  private Problem nothingWaits(UUID id) {
    return drafts.isKnown(kind, id)
        ? PlatformProblem.ILLEGAL_TRANSITION
            .because("Không có bản soạn nào đang chờ.", "No draft waits.")
            .with("allowed", List.of())
        : missing.problem();
  }

  /**
   * Ends a draft that is {@link #held}, since what it says holds from now on.
   *
   * @throws vn.labourmarket.platform.problems.Problem 403 for who wrote any of it, 412 and 428 for
   *     who has not seen it
   */
  public void consent(Waiting<C> held, Caller caller, @Nullable String ifMatch) {
    if (held.editors().contains(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải kiểm tra và công bố bản bạn đã soạn.",
          "Someone else has to check and publish what you drafted.");
    }
    end(held, PUBLISHED, caller, ifMatch);
  }

  /** Gives a draft up that is {@link #held}; what holds goes on. */
  public void discard(Waiting<C> held, Caller caller, @Nullable String ifMatch) {
    end(held, "DISCARDED", caller, ifMatch);
  }

  private void end(Waiting<C> held, String state, Caller caller, @Nullable String ifMatch) {
    ExpectedVersion.required(ifMatch).check(held.version());
    Draft draft = drafts.of(kind, held.id()).orElseThrow(missing::problem);
    drafts.remember(draft, DRAFT, state, caller.clientId(), clock.instant());
    drafts.delete(draft);
    drafts.flush();
  }

  /** Whether a draft waits of a subject. */
  boolean isDrafted(String key) {
    return drafts.of(kind, key).isPresent();
  }

  /** What comes with the project: nobody wrote it here, and nobody consents to it. */
  Waiting<C> loaded(Subject of, C as, UUID actor) {
    Draft draft = Draft.of(kind, of, Optional.empty(), actor, clock.instant());
    draft.edit(as, new Author(actor, null), clock.instant());
    drafts.remember(draft, null, PUBLISHED, actor, clock.instant());
    return waiting(draft);
  }

  private Waiting<C> waiting(Draft it) {
    return new Waiting<>(
        it.id,
        it.key,
        it.areaId,
        content(it),
        List.of(it.editors),
        it.jobId,
        it.version,
        it.createdBy,
        it.createdAt,
        it.editedBy,
        it.editedAt);
  }

  /** A number that was read back from JSON may have zeros at its end that it had not before. */
  private static JsonNode tree(Dated content) {
    return EventJson.mapper().valueToTree(content);
  }

  private C content(Draft it) {
    try {
      return EventJson.mapper().treeToValue(it.content, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
