package vn.labourmarket.gateway.clients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A client as administrators see it.
 *
 * @param areaIds as granted; predecessors and successors are added when the client calls
 * @param organisation institution or employer that it speaks for
 * @param networks that it may call from; none for everywhere
 */
record ApiClientView(
    UUID id,
    long version,
    String name,
    List<String> roles,
    boolean everywhere,
    List<UUID> areaIds,
    @Nullable UUID organisation,
    List<String> networks,
    boolean enabled,
    String createdBy,
    Instant createdAt,
    String updatedBy,
    Instant updatedAt)
    implements Versioned {}
