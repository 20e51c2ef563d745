package vn.labourmarket.occupations.crosswalks;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.crosswalks.CrosswalkView.Status;

/**
 * A revision under the id that its mappings are kept by.
 *
 * @param editors everybody who wrote what it says
 */
record Revision(UUID id, UUID fromId, UUID toId, Set<UUID> editors, CrosswalkView view) {
  boolean isDraft() {
    return view.status() == Status.DRAFT;
  }

  boolean isDiscarded() {
    return view.status() == Status.DISCARDED;
  }

  /** Whether storing that would change nothing; what was published keeps its note. */
  boolean says(String hash, @Nullable String note) {
    return !isDiscarded()
        && view.contentHash().equals(hash)
        && (note == null || !isDraft() || note.equals(view.note()));
  }
}
