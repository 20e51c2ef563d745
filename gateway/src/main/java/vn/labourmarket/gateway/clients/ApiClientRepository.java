package vn.labourmarket.gateway.clients;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class ApiClientRepository implements PanacheRepositoryBase<ApiClient, UUID> {

  List<ApiClient> page(PageRequest page) {
    return page.after()
        .map(cursor -> find("id > ?1 order by id", cursor.id(0)))
        .orElseGet(() -> find("order by id"))
        .page(0, page.fetchSize())
        .list();
  }
}
