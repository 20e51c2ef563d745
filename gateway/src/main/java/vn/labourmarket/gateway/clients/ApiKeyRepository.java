package vn.labourmarket.gateway.clients;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

  List<ApiKey> page(UUID client, PageRequest page) {
    return page.after()
        .map(cursor -> find("clientId = ?1 and id > ?2 order by id", client, cursor.id(0)))
        .orElseGet(() -> find("clientId = ?1 order by id", client))
        .page(0, page.fetchSize())
        .list();
  }

  Optional<ApiKey> withHash(byte[] hash) {
    return find("keyHash", hash).firstResultOptional();
  }

  List<ApiKey> labelled(UUID client, String label) {
    return list("clientId = ?1 and label = ?2", client, label);
  }
}
