package vn.labourmarket.enrollment.training;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.Period;

/**
 * Judges training fields (V10, V11) with the lists in memory, so that a report costs no statement
 * more however many lines it has. The lists lag behind the database by at most a second; a code
 * they lack is looked for in the database before it is refused.
 */
@ApplicationScoped
public class TrainingFields {
  /** What clients are told of V10 where they submit. */
  public static final String RULE =
      " Mã ngành, nghề đào tạo phải có trong danh mục đã công bố cho kỳ (TRAINING_FIELD_UNKNOWN);"
          + " khi chưa có danh mục nào cho kỳ đó thì mã nào cũng được nhận. Training fields must"
          + " stand in the list published for the period (TRAINING_FIELD_UNKNOWN); while there is"
          + " none for the period, every code passes.";

  private record Known(long revision, TrainingFieldLists lists) {}

  private static final int LEVEL_DIGITS = 7;

  private final TrainingFieldLoader loader;
  private volatile Known known = new Known(-1, new TrainingFieldLists(List.of()));

  TrainingFields(TrainingFieldLoader loader) {
    this.loader = loader;
  }

  /** Every broken rule, in the order of the lines. */
  public List<Violation> check(List<NamedField> named, Period period) {
    if (known.revision() < 0) {
      catchUp();
    }
    boolean lacking = named.stream().anyMatch(it -> known.lists().lack(it.code(), period));
    if (lacking) {
      catchUp();
    }
    TrainingFieldLists lists = known.lists();
    List<Violation> found = new ArrayList<>();
    for (NamedField field : named) {
      if (lists.lack(field.code(), period)) {
        found.add(unknown(field, period));
      } else if (isOfAnotherLevel(field)) {
        found.add(mismatch(field));
      }
    }
    return found;
  }

  /**
   * Codes of level IV begin with 6 for college and with 5 for intermediate training. The vocational
   * secondary level is younger than the list and has no codes of its own: it may use any.
   */
  private static boolean isOfAnotherLevel(NamedField field) {
    String code = field.code();
    if (code.length() != LEVEL_DIGITS || field.level() == TrainingLevel.TRUNG_HOC_NGHE) {
      return false;
    }
    return switch (code.charAt(0)) {
      case '6' -> field.level() != TrainingLevel.CAO_DANG;
      case '5' -> field.level() != TrainingLevel.TRUNG_CAP;
      default -> false;
    };
  }

  private static Violation unknown(NamedField field, Period period) {
    return Violation.error(
        field.pointer(),
        TrainingFieldProblem.TRAINING_FIELD_UNKNOWN,
        LocalizedText.of(
                "Danh mục ngành, nghề đào tạo của kỳ %s không có mã «%s».",
                "The training list of %s has no code “%s”.")
            .with(period, field.code()));
  }

  private static Violation mismatch(NamedField field) {
    boolean college = field.code().startsWith("6");
    return Violation.error(
        field.pointer(),
        TrainingFieldProblem.LEVEL_CODE_MISMATCH,
        LocalizedText.of(
                college
                    ? "Mã «%s» là của trình độ cao đẳng, dòng này ghi trình độ khác."
                    : "Mã «%s» là của trình độ trung cấp, dòng này ghi trình độ khác.",
                college
                    ? "Code “%s” is of college level, the line says another."
                    : "Code “%s” is of intermediate level, the line says another.")
            .with(field.code()));
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void follow() {
    try {
      catchUp();
    } catch (IllegalStateException databaseAway) {
      Log.debug("training lists not followed", databaseAway);
    }
  }

  private synchronized void catchUp() {
    try {
      long revision = loader.revision();
      if (revision != known.revision()) {
        // The revision is read first: what is loaded is at least that new.
        known = new Known(revision, loader.load());
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
