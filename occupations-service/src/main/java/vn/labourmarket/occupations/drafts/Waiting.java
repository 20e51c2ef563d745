package vn.labourmarket.occupations.drafts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft.
 *
 * @param id that of its subject, also of one that is not there yet
 * @param editors everybody who wrote any of it
 * @param job import that brought what it says
 * @param version its tag
 */
public record Waiting<C>(
    UUID id,
    String key,
    @Nullable UUID area,
    C content,
    List<UUID> editors,
    @Nullable UUID job,
    long version,
    UUID createdBy,
    Instant createdAt,
    UUID editedBy,
    Instant editedAt) {

  /** The same draft, by the same people, of what another row shall say. */
  public <D> Waiting<D> saying(D other, @Nullable UUID broughtBy) {
    return new Waiting<>(
        id, key, area, other, editors, broughtBy, version, createdBy, createdAt, editedBy,
        editedAt);
  }
}
