package vn.labourmarket.platform.rows;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows may be seen and written.
 *
 * @param everything all rows; the rest says nothing then
 * @param client who writes; empty where the service itself does
 * @param organisation the institution or employer whose rows belong to it
 * @param areas where rows belong to it
 */
public record RowScope(
    boolean everything, Optional<UUID> client, Optional<UUID> organisation, Set<UUID> areas) {
  public static final RowScope NOTHING =
      new RowScope(false, Optional.empty(), Optional.empty(), Set.of());

  /** All rows, for the service's own work. */
  public static final RowScope SERVICE = all(Optional.empty());

  private static RowScope all(Optional<UUID> client) {
    return new RowScope(true, client, Optional.empty(), Set.of());
  }

  /** All rows, for a caller that is bound to nothing. */
  public static RowScope everything(UUID client) {
    return all(Optional.of(client));
  }

  public static RowScope of(UUID client, Optional<UUID> organisation, Set<UUID> areas) {
    return new RowScope(false, Optional.of(client), organisation, Set.copyOf(areas));
  }
}
