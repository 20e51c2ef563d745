package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationCorrected;
import vn.labourmarket.occupations.classifications.ClassificationPublished;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.memory.MemoryLease;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.tables.Table;

/** All titles of all occupations, and the sets they came in. */
@ApplicationScoped
public class TitleService {
  /** The set that comes with the project. */
  static final String STARTER = "starter";

  /** Start of the names of sets that published profiles make. */
  static final String PROFILE = "profile-";

  private static final int MOST_NAMES = 500;

  private final TitleReader reader;
  private final TitleSources sources;
  private final ArrivingTitles arriving;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final Event<TitlesChanged> changed;
  private final MemoryLease memory;
  private final Clock clock;

  TitleService(
      TitleReader reader,
      TitleSources sources,
      ArrivingTitles arriving,
      ClassificationService classifications,
      ItemStore items,
      Event<TitlesChanged> changed,
      MemoryLease memory,
      Clock clock) {
    this.reader = reader;
    this.sources = sources;
    this.arriving = arriving;
    this.classifications = classifications;
    this.items = items;
    this.changed = changed;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * Hands on every title of every published classification, by classification and code: imported
   * ones and those of the lists themselves, each once with its greatest weight.
   */
  @Transactional
  public void each(Consumer<CatalogueTitle> into) {
    reader.each(null, into);
  }

  /** The same of one published classification. */
  @Transactional
  public void each(UUID classification, Consumer<CatalogueTitle> into) {
    reader.each(classification, into);
  }

  /** Grows whenever {@link #each} would hand on something else. */
  public long revision() {
    return sources.revision();
  }

  void listCorrected(@Observes ClassificationCorrected corrected) {
    sources.move(corrected.before(), corrected.now());
  }

  void listPublished(@Observes ClassificationPublished published) {
    raise();
  }

  /** Whoever changes titles has them read anew. */
  void raise() {
    memory.changing();
    changed.fire(new TitlesChanged(sources.raise()));
  }

  Page<TitleView> list(
      @Nullable String classification, TitleFilter filter, Caller caller, PageRequest page) {
    UUID id = null;
    if (classification != null) {
      String[] parts = classification.split("[/:]", 2);
      id =
          classifications
              .edition(parts[0], parts.length == 1 ? "current" : parts[1], null, caller)
              .id();
    }
    TitleFilter narrowed =
        new TitleFilter(
            id, filter.code(), filter.language(), filter.kind(), filter.source(), filter.q());
    return Page.of(
        reader.page(narrowed, page),
        page,
        TitleView.Row::view,
        it -> Cursor.of(it.classificationId(), it.view().code(), it.view().language(), it.key()));
  }

  /** What a file's cell names, when it is published: {@code isco/2008}, or {@code isco} alone. */
  Optional<TitleRows.KnownCodes> codes(String classification) {
    String[] parts = classification.split("[/:]", 2);
    Optional<Edition> found =
        parts.length == 1
            ? classifications.inForce(parts[0])
            : classifications.published(new ClassificationRef(parts[0], parts[1]));
    return found.map(it -> new TitleRows.KnownCodes(it.id(), items.codes(it.id())));
  }

  /** Replaces a set in the caller's transaction. */
  @Transactional(TxType.MANDATORY)
  void replace(
      String source, @Nullable UUID job, UUID actor, Consumer<Consumer<SourcedTitle>> titles) {
    arriving.arrive(source, titles);
    sources.replace(source, new TitleSources.Bringer(job, actor, clock.instant()), () -> {});
    raise();
  }

  /**
   * A title of the project's own index.
   *
   * @param codes what it may mean, the most frequent first
   */
  public record Entry(String title, List<String> codes, String kind) {}

  /** Loads the project's own index of Vietnamese titles; each further code counts half as much. */
  @Transactional(TxType.MANDATORY)
  public void load(ClassificationRef ref, List<Entry> entries, UUID actor) {
    UUID classification = classifications.published(ref).orElseThrow().id();
    Set<String> known = items.codes(classification);
    replace(
        STARTER,
        null,
        actor,
        into -> {
          Set<String> seen = new HashSet<>();
          entries.stream()
              .flatMap(it -> StarterTitles.of(classification, it, known).stream())
              .filter(it -> seen.add(it.code() + " " + it.key()))
              .forEach(into);
        });
  }

  /** A name of a code, whatever source has it. */
  public record Name(String title, String language, TitleKind kind, @Nullable String region) {}

  /** Up to a few hundred names of one code. */
  public List<Name> names(UUID classification, String code) {
    TitleFilter filter = new TitleFilter(classification, code, null, null, null, null);
    return reader.page(filter, PageRequest.of(MOST_NAMES, null, 1)).stream()
        .map(TitleView.Row::view)
        .map(it -> new Name(it.title(), it.language(), it.kind(), it.region()))
        .toList();
  }

  /** Replaces the names that a published profile gives its occupation; none when it is gone. */
  @Transactional(TxType.MANDATORY)
  public void replaceProfile(
      String occupation, ClassificationRef ref, String code, List<Name> names, UUID actor) {
    Optional<Edition> edition = classifications.published(ref);
    if (edition.isEmpty()) {
      return;
    }
    Set<String> seen = new HashSet<>();
    replace(
        PROFILE + occupation.toLowerCase(Locale.ROOT),
        null,
        actor,
        into ->
            names.stream()
                .map(
                    it ->
                        new SourcedTitle(
                            edition.get().id(),
                            code,
                            Table.clean(it.title()),
                            it.language(),
                            it.kind(),
                            BigDecimal.ONE,
                            it.region(),
                            null))
                .filter(it -> seen.add(it.language() + it.key()))
                .forEach(into));
  }
}
