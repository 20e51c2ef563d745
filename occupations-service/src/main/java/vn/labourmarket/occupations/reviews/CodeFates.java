package vn.labourmarket.occupations.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.crosswalks.SuccessionService;
import vn.labourmarket.occupations.crosswalks.SuccessionService.Part;
import vn.labourmarket.occupations.crosswalks.SuccessionService.Succession;
import vn.labourmarket.occupations.items.ItemStore;

/**
 * What became of codes in a later version: what the published crosswalk says where there is one;
 * else a code stays itself that is called the same and stands under the same group.
 */
@ApplicationScoped
public class CodeFates {
  private final SuccessionService successions;
  private final ItemStore items;

  CodeFates(SuccessionService successions, ItemStore items) {
    this.successions = successions;
    this.items = items;
  }

  /**
   * What became of one code.
   *
   * @param byCrosswalk whether a crosswalk says so
   * @param became its parts; none when it is gone, or when nobody says that it is the same still
   * @param only the only code that all of it became, which titles can get; null where it is unsure
   * @param renamed whether the code of the later version is called otherwise: the only one, else
   *     the same
   */
  public record Fate(
      boolean byCrosswalk, List<String> became, @Nullable String only, boolean renamed) {}

  /** What became of these codes. */
  public Map<String, Fate> of(Edition before, Edition now, Set<String> codes) {
    CodeList older = CodeList.of(before.id(), items);
    CodeList newer = CodeList.of(now.id(), items);
    Optional<Succession> crosswalk = successions.between(before.ref(), now.ref());
    Map<String, List<Part>> parts = crosswalk.map(it -> it.targets(codes)).orElse(Map.of());
    Map<String, Fate> fates = new HashMap<>();
    for (String code : codes) {
      List<Part> became = parts.getOrDefault(code, List.of());
      fates.put(
          code,
          crosswalk.isPresent() ? mapped(code, became, older, newer) : same(code, older, newer));
    }
    return fates;
  }

  private static Fate mapped(String code, List<Part> parts, CodeList older, CodeList newer) {
    List<String> became = parts.stream().map(Part::code).toList();
    boolean whole = parts.size() == 1 && parts.get(0).weight().compareTo(BigDecimal.ONE) == 0;
    String only = whole && newer.hasLeaf(became.get(0)) ? became.get(0) : null;
    return new Fate(
        true, became, only, !older.isCalledAlike(code, newer, only == null ? code : only));
  }

  private static Fate same(String code, CodeList older, CodeList newer) {
    boolean renamed = !older.isCalledAlike(code, newer, code);
    boolean same =
        !renamed
            && older.hasLeaf(code)
            && newer.hasLeaf(code)
            && older.isUnderTheSameGroup(code, newer);
    return new Fate(false, same ? List.of(code) : List.of(), same ? code : null, renamed);
  }
}
