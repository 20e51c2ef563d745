package vn.labourmarket.occupations.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.tables.Table;

/**
 * Reads and stores one kind of file. The feature that keeps the rows implements it; the queue, the
 * progress and the verdict are the same for all.
 */
public interface ImportKind {
  ImportTarget.Kind kind();

  /** What the audit trail calls it, for example {@code import list}. */
  String action();

  /** Whether somebody else must have checked the very file: what it changes holds at once. */
  default boolean needsFourEyes() {
    return false;
  }

  /** Whether a dry run may serve somebody else's import as a check: each sender has their own. */
  default boolean hasChecks() {
    return needsFourEyes();
  }

  /** Refuses who may send files, but not for this target. */
  default void requireAllowed(String target, Caller sender) {}

  /**
   * Looks at what can be told before the rows are read.
   *
   * @throws Problem for a target that can't be filled or a header that is not right
   */
  void requireReady(String target, List<String> header);

  /**
   * Refuses a sender who has not seen what the file would replace, before the file is queued; it is
   * asked again when it is stored.
   *
   * @throws Problem 412 and 428
   */
  default void requireSeen(String target, Caller sender, @Nullable String ifMatch) {}

  /** Whether what a completed job stored is still what the target holds. */
  boolean stillHolds(String target, UUID job);

  /**
   * Reads a file to its end and stores its rows in the caller's transaction, which is rolled back
   * when there is any error; in a dry run nothing is stored.
   */
  Reading read(Task task, Table table);

  /**
   * What is to be read.
   *
   * @param checker who checked the file beforehand; null where nobody has to
   * @param ifMatch tag of what the sender saw and the file replaces
   * @param progress gets the number of rows read, now and then
   */
  record Task(
      UUID job,
      String target,
      UUID actor,
      @Nullable UUID checker,
      boolean dryRun,
      @Nullable String ifMatch,
      ImportConfig limits,
      IntConsumer progress) {}

  /** What was found. */
  record Reading(int rowsRead, Findings findings) {}
}
