package vn.labourmarket.occupations.crosswalks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Arrival;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Outcome;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Step;
import vn.labourmarket.occupations.crosswalks.MappingsView.MappingView;
import vn.labourmarket.occupations.crosswalks.MappingsView.PathView;
import vn.labourmarket.occupations.crosswalks.MappingsView.StepView;
import vn.labourmarket.occupations.crosswalks.MappingsView.TargetView;
import vn.labourmarket.occupations.crosswalks.MappingsView.UnmappedView;

/** Makes the answer of what was found. */
final class MappingsViews {
  private MappingsViews() {}

  /**
   * The answer.
   *
   * @param titles of targets: code, Vietnamese, English
   */
  static MappingsView of(
      List<Step> steps,
      Map<String, Outcome> outcomes,
      Map<String, String[]> titles,
      @Nullable String nextCursor) {
    List<MappingView> items = new ArrayList<>();
    outcomes.forEach((code, outcome) -> items.add(mapping(steps, code, outcome, titles)));
    return new MappingsView(
        steps.get(0).from(),
        steps.get(steps.size() - 1).to(),
        steps.size() == 1 && steps.get(0).inverted(),
        steps.size() > 1,
        steps.stream()
            .map(it -> new StepView(it.from(), it.to(), it.link().revision(), it.inverted()))
            .toList(),
        items,
        nextCursor);
  }

  private static MappingView mapping(
      List<Step> steps, String code, Outcome outcome, Map<String, String[]> titles) {
    return new MappingView(
        code,
        outcome.arrivals().stream().map(it -> target(it, titles, steps.size() > 1)).toList(),
        outcome.losses().stream()
            .map(it -> new UnmappedView(steps.get(it.step()).from(), it.code(), it.weight()))
            .toList());
  }

  private static TargetView target(Arrival arrival, Map<String, String[]> titles, boolean chained) {
    String[] names = titles.getOrDefault(arrival.code(), new String[3]);
    return new TargetView(
        arrival.code(),
        names[1],
        names[2],
        arrival.weight(),
        arrival.relation(),
        arrival.trailCount(),
        chained
            ? arrival.trails().stream().map(it -> new PathView(it.codes(), it.weight())).toList()
            : List.of());
  }
}
