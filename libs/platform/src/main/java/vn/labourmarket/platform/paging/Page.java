package vn.labourmarket.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Cuts a page from rows fetched with {@link PageRequest#fetchSize()}.
   *
   * @param sortKey the sort key of a row
   */
  public static <R, T> Page<T> of(
      List<R> fetched, PageRequest request, Function<R, T> view, Function<R, Cursor> sortKey) {
    boolean more = fetched.size() > request.limit();
    List<R> shown = more ? fetched.subList(0, request.limit()) : fetched;
    String next = more ? sortKey.apply(shown.get(shown.size() - 1)).encode() : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
