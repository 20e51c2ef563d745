package vn.labourmarket.enrollment.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version changed, field by field.
 *
 * @param comparedWith the version before it, null for the first: then everything is new
 */
record ReportChangesView(
    int reportVersion,
    @Schema(nullable = true) @Nullable Integer comparedWith,
    List<FieldChange> fields,
    List<LineChange> lines) {

  static ReportChangesView between(
      int number, @Nullable ReportContent before, ReportContent after) {
    return new ReportChangesView(
        number,
        before == null ? null : number - 1,
        fields(named(before), named(after)),
        lines(keyed(before), keyed(after)));
  }

  private static List<FieldChange> fields(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    List<FieldChange> changes = new ArrayList<>();
    after.forEach(
        (field, value) -> {
          if (!Objects.equals(before.get(field), value)) {
            changes.add(new FieldChange(field, text(before.get(field)), text(value)));
          }
        });
    return changes;
  }

  private static List<LineChange> lines(
      Map<ReportLine.Key, ReportLine> before, Map<ReportLine.Key, ReportLine> after) {
    Set<ReportLine.Key> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<LineChange> changes = new ArrayList<>();
    for (ReportLine.Key key : keys) {
      for (LineCount count : LineCount.values()) {
        Long old = value(count, before.get(key));
        Long now = value(count, after.get(key));
        if (!Objects.equals(old, now)) {
          changes.add(new LineChange(key, count.field(), old, now));
        }
      }
    }
    return changes;
  }

  private static Map<String, @Nullable Object> named(@Nullable ReportContent content) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    if (content != null) {
      named.put("planVersionSeen", content.planVersionSeen());
      named.put("statedPlan", content.statedPlan());
      named.put("ytdIntake", content.ytdIntake());
      named.put("nil", content.nil());
      named.put("signedBy", content.signedBy());
      named.put("notes", content.notes());
    }
    return named;
  }

  private static Map<ReportLine.Key, ReportLine> keyed(@Nullable ReportContent content) {
    Map<ReportLine.Key, ReportLine> keyed = new LinkedHashMap<>();
    if (content != null) {
      content.lines().forEach(line -> keyed.put(line.key(), line));
    }
    return keyed;
  }

  private static @Nullable Long value(LineCount count, @Nullable ReportLine line) {
    return line == null ? null : count.of(line);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : String.valueOf(value);
  }
}
