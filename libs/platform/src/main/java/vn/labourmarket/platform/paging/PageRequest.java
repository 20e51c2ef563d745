package vn.labourmarket.platform.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;

/**
 * Which part of a list the caller wants.
 *
 * @param limit rows per page, 1–500
 * @param after sort key of the last row already seen
 */
public record PageRequest(int limit, Optional<Cursor> after) {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  /**
   * Reads {@code ?limit=&cursor=}.
   *
   * @param keyParts how many values the list's sort key has
   * @throws vn.labourmarket.platform.problems.Problem 400 for a limit or cursor that can't be
   */
  public static PageRequest of(@Nullable Integer limit, @Nullable String cursor, int keyParts) {
    int rows = limit == null ? DEFAULT_LIMIT : limit;
    if (rows < 1 || rows > MOST) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("limit phải từ 1 đến " + MOST + ".", "limit must be from 1 to " + MOST + ".")
          .with("parameter", "limit");
    }
    return new PageRequest(
        rows, Optional.ofNullable(cursor).map(text -> Cursor.decode(text, keyParts)));
  }

  /** Rows to fetch: one more than shown tells whether there is a next page. */
  public int fetchSize() {
    return limit + 1;
  }
}
