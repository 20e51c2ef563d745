package vn.labourmarket.demand.rounds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class SurveyRoundRepository implements PanacheRepositoryBase<SurveyRound, UUID> {

  /**
   * Which rounds a list shows.
   *
   * @param areas empty for all
   */
  record Filter(
      @Nullable SurveyRoundStatus status,
      @Nullable UUID area,
      @Nullable String period,
      Set<UUID> areas,
      boolean drafts) {}

  /** A page, newest first. */
  List<SurveyRound> page(Filter filter, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    page.after()
        .ifPresent(
            it -> {
              conditions.add("id < :after");
              values.put("after", it.id(0));
            });
    if (!filter.drafts()) {
      conditions.add("status <> :draft");
      values.put("draft", SurveyRoundStatus.DRAFT);
    }
    if (!filter.areas().isEmpty()) {
      conditions.add("areaId in :areas");
      values.put("areas", filter.areas());
    }
    if (filter.status() != null) {
      conditions.add("status = :status");
      values.put("status", filter.status());
    }
    if (filter.area() != null) {
      conditions.add("areaId = :area");
      values.put("area", filter.area());
    }
    if (filter.period() != null) {
      conditions.add("period = :period");
      values.put("period", filter.period());
    }
    return find(String.join(" and ", conditions) + " order by id desc", values)
        .range(0, page.fetchSize() - 1)
        .list();
  }
}
