package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  TitleImport(TitleService titles) {
    this.titles = titles;
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
    titles.requireSeen(target, sender.clientId(), ifMatch);
  }

  @Override
  public boolean stillHolds(String target, UUID job) {
    return titles.isFrom(target, job);
  }

  @Override
  public Reading read(Task task, Table table) {
    TitleRows rows = rows(table, task.limits());
    if (task.dryRun()) {
      rows.read(table, title -> {}, task.progress());
    } else {
      titles.replace(task, storing -> rows.read(table, storing, task.progress()));
    }
    return new Reading(rows.rowsRead(), rows.findings());
  }

  private TitleRows rows(Table table, ImportConfig limits) {
    return new TitleRows(table.header(), limits, titles::codes);
  }
}
