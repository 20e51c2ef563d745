package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.ImportChecks;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Sets of titles: who may replace and remove them. */
@ApplicationScoped
class TitleSourceService {
  private final TitleService titles;
  private final TitleSources sources;
  private final ArrivingTitles arriving;
  private final TitleComparison comparison;
  private final ImportChecks checks;
  private final Clock clock;

  TitleSourceService(
      TitleService titles,
      TitleSources sources,
      ArrivingTitles arriving,
      TitleComparison comparison,
      ImportChecks checks,
      Clock clock) {
    this.titles = titles;
    this.sources = sources;
    this.arriving = arriving;
    this.comparison = comparison;
    this.checks = checks;
    this.clock = clock;
  }

  Page<TitleSourceView> sources(PageRequest page) {
    String after = page.after().map(it -> it.text(0)).orElse("");
    return Page.of(
        sources.page(after, page.fetchSize()), page, it -> it, it -> Cursor.of(it.name()));
  }

  TitleSourceView source(String name) {
    return sources.find(name).orElseThrow(TitleProblem.TITLE_SOURCE_NOT_FOUND::problem);
  }

  boolean isFrom(String source, UUID job) {
    return sources.find(source).filter(it -> job.equals(it.importId())).isPresent();
  }

  /**
   * Removes a source that somebody else wants removed; else has it wait for somebody else, for as
   * long as a check holds. Whoever asks again, not having seen that it waits, has the same answer.
   *
   * @return what waits; empty once it is gone
   */
  @Transactional
  Optional<TitleSourceView> remove(String name, UUID actor, @Nullable String ifMatch) {
    sources.lock();
    TitleSourceView known = source(name);
    if (name.equals(TitleService.STARTER) || name.startsWith(TitleService.PROFILE)) {
      throw TitleProblem.TITLE_SOURCE_KEPT.problem();
    }
    ExpectedVersion seen = ExpectedVersion.required(ifMatch);
    UUID asked = known.removalWaitingOf(clock.instant());
    if (actor.equals(asked) && seen.value() != known.version()) {
      return Optional.of(known);
    }
    seen.check(known.version());
    if (actor.equals(asked)) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải xóa nguồn mà bạn đã đề nghị xóa.",
          "Someone else has to remove the source of which you asked it.");
    }
    if (asked == null) {
      sources.askRemoval(name, actor, clock.instant());
      return Optional.of(source(name));
    }
    sources.remove(name);
    titles.raise();
    return Optional.empty();
  }

  /** Nobody is to remove a source any more. */
  @Transactional
  void keep(String name, @Nullable String ifMatch) {
    sources.lock();
    TitleSourceView known = source(name);
    ExpectedVersion.required(ifMatch).check(known.version());
    if (known.removalAskedBy() == null) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because("Không có đề nghị xóa nào đang chờ.", "Nobody wants the source removed.")
          .with("allowed", List.of());
    }
    sources.keep(name);
  }

  /**
   * Replaces a source by a file, unless its sender has not seen what somebody else brought, or it
   * takes so much from the source that somebody else has to have checked it.
   *
   * @param wrong whether the rows that were read have an error: then nothing of them stays, and
   *     nobody has to wait
   */
  @Transactional(TxType.MANDATORY)
  void replace(ImportKind.Task task, Consumer<Consumer<SourcedTitle>> read, BooleanSupplier wrong) {
    arriving.arrive(task.target(), read);
    if (wrong.getAsBoolean()) {
      return;
    }
    sources.replace(
        task.target(),
        new TitleSources.Bringer(task.job(), task.actor(), clock.instant()),
        () -> {
          requireSeen(task.target(), task.actor(), task.ifMatch());
          TitleComparison.Change change = comparison.change(task.target());
          if (change.isMoreThan(task.limits().aloneShare())) {
            requireChecked(task, change);
          }
        });
    titles.raise();
  }

  private void requireChecked(ImportKind.Task task, TitleComparison.Change change) {
    if (checks.checker(task.job(), change.of(sources.titlesVersion(task.target()))).isEmpty()) {
      throw PlatformProblem.FOUR_EYES.because(
          "Tệp bỏ hoặc đổi tên gọi chính thức, hay quá một phần của nguồn: trước đó người khác phải kiểm tra đúng tệp này với ?dryRun=true mà không có lỗi, trong vòng %d ngày, và từ đó nguồn không thay đổi."
              .formatted(task.limits().checkHolds().toDays()),
          "The file removes or changes official titles, or too large a part of the source: before that, someone else has to check this very file with ?dryRun=true without an error, within %d days, and the source may not have changed since."
              .formatted(task.limits().checkHolds().toDays()));
    }
  }

  /** What a file would take from its source; its dry run is a check of the source's titles. */
  @Transactional(TxType.MANDATORY)
  TitleComparison.Change compare(ImportKind.Task task, Consumer<Consumer<SourcedTitle>> read) {
    TitleComparison.Change change = arriving.compare(task.target(), read);
    checks.note(task.job(), change.of(sources.titlesVersion(task.target())));
    return change;
  }

  /** Refuses to replace what somebody else brought and the sender has not seen. */
  void requireSeen(String source, UUID actor, @Nullable String ifMatch) {
    Optional<TitleSourceView> known = sources.find(source);
    if (ifMatch != null || known.filter(it -> !it.loadedBy().equals(actor)).isPresent()) {
      ExpectedVersion.required(ifMatch).check(known.map(TitleSourceView::version).orElse(0L));
    }
  }
}
