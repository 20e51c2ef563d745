package vn.labourmarket.occupations.priorities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts of priority lists; one waits for a list. */
@ApplicationScoped
class PriorityDrafts implements PanacheRepositoryBase<PriorityDraft, UUID> {

  Optional<PriorityDraft> of(SetPriorityList as) {
    return find("key", PriorityList.key(as)).firstResultOptional();
  }

  List<PriorityDraft> inOrder() {
    return list("order by key");
  }
}
