package vn.labourmarket.gateway.clients;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a registration or its change gives to a client. */
interface Grants {
  String name();

  Set<String> roles();

  @Nullable Boolean everywhere();

  @Nullable List<UUID> areaIds();

  @Nullable List<String> areaCodes();

  @Nullable UUID organisation();

  @Nullable List<String> networks();
}
