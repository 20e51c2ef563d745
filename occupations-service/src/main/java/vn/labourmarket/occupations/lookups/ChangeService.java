package vn.labourmarket.occupations.lookups;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.crosswalks.SuccessionService;
import vn.labourmarket.occupations.crosswalks.SuccessionService.Part;
import vn.labourmarket.occupations.crosswalks.SuccessionService.Succession;
import vn.labourmarket.occupations.items.ItemChange;
import vn.labourmarket.occupations.items.ItemComparison;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** What changed from one version of a scheme to another. */
@ApplicationScoped
class ChangeService {
  private final ClassificationService classifications;
  private final ItemComparison comparison;
  private final SuccessionService successions;
  private final ReusedCodes reused;

  ChangeService(
      ClassificationService classifications,
      ItemComparison comparison,
      SuccessionService successions,
      ReusedCodes reused) {
    this.classifications = classifications;
    this.comparison = comparison;
    this.successions = successions;
    this.reused = reused;
  }

  Page<ChangeView> changes(String scheme, String from, String to, Caller reader, PageRequest page) {
    Edition older = classifications.edition(scheme, from, null, reader);
    Edition newer = classifications.edition(scheme, to, null, reader);
    Optional<Succession> succession = successions.between(older.ref(), newer.ref());
    String after = page.after().map(it -> it.text(0)).orElse("");
    Set<String> told = new TreeSet<>();
    succession.ifPresent(
        it -> {
          told.addAll(it.split(after, page.fetchSize()));
          told.addAll(it.merged(after, page.fetchSize()));
        });
    Set<String> taken = reused.between(older.ref(), newer.ref());
    told.addAll(taken);
    List<ItemChange> found = comparison.page(older.id(), newer.id(), told, page);
    Set<String> codes = found.stream().map(ItemChange::code).collect(Collectors.toSet());
    Map<String, List<Part>> targets = succession.map(it -> it.targets(codes)).orElse(Map.of());
    Map<String, List<Part>> sources = succession.map(it -> it.sources(codes)).orElse(Map.of());
    return Page.of(
        found,
        page,
        it ->
            ChangeView.of(
                it,
                taken.contains(it.code()),
                targets.getOrDefault(it.code(), List.of()),
                sources.getOrDefault(it.code(), List.of())),
        it -> Cursor.of(it.code()));
  }
}
