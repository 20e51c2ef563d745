package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.tables.Table;

/** Replaces the titles of one source by those of a file. */
@ApplicationScoped
class TitleImport implements ImportKind {
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  private final TitleService titles;
  private final TitleSourceService sources;

  TitleImport(TitleService titles, TitleSourceService sources) {
    this.titles = titles;
    this.sources = sources;
  }

  @Override
  public ImportTarget.Kind kind() {
    return ImportTarget.Kind.TITLES;
  }

  @Override
  public String action() {
    return "import titles";
  }

  @Override
  public boolean hasChecks() {
    return true;
  }

  @Override
  public void requireReady(String target, List<String> header) {
    if (!SOURCE.matcher(target).matches()
        || target.equals(TitleService.STARTER)
        || target.startsWith(TitleService.PROFILE)) {
      throw TitleProblem.TITLE_SOURCE_INVALID.because(
          "Tên nguồn gồm tối đa 80 chữ thường, số, dấu chấm, gạch dưới, gạch nối, ví dụ esco-1.1;"
              + " «starter» và «profile-…» là của hệ thống.",
          "A source has at most 80 lower-case letters, digits, dots, underscores and hyphens, for"
              + " example esco-1.1; “starter” and “profile-…” are the system's own.");
    }
    TitleRows.header(header);
  }

  @Override
  public void requireSeen(String target, Caller sender, @Nullable String ifMatch) {
    sources.requireSeen(target, sender.clientId(), ifMatch);
  }

  @Override
  public boolean stillHolds(String target, UUID job) {
    return sources.isFrom(target, job);
  }

  @Override
  public Reading read(Task task, Table table) {
    TitleRows rows = rows(table, task.limits());
    if (task.dryRun()) {
      TitleComparison.Change change =
          sources.compare(task, storing -> rows.read(table, storing, task.progress()));
      if (!rows.findings().anyError() && change.isMoreThan(task.limits().aloneShare())) {
        rows.findings().warning(needed(change));
      }
    } else {
      sources.replace(
          task,
          storing -> rows.read(table, storing, task.progress()),
          () -> rows.findings().anyError());
    }
    return new Reading(rows.rowsRead(), rows.findings());
  }

  private static Finding needed(TitleComparison.Change change) {
    return Finding.of(
        0,
        "",
        TitleProblem.TITLE_CHECK_NEEDED,
        "Tệp bỏ hoặc đổi %d trong %d tên gọi của nguồn, trong đó %d tên chính thức; người khác phải kiểm tra bằng ?dryRun=true trước khi lưu."
            .formatted(change.lost(), change.before(), change.official()),
        "The file removes or changes %d of %d titles of the source, %d of them official; somebody else has to check it with ?dryRun=true before it is stored."
            .formatted(change.lost(), change.before(), change.official()));
  }

  private TitleRows rows(Table table, ImportConfig limits) {
    return new TitleRows(table.header(), limits, titles::codes);
  }
}
