package vn.labourmarket.deploy.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.deploy.faults.Finding.Kind;

/**
 * Compares what the client knows with what the suite shows, once nothing is on its way any more.
 * The client's log is the only authority: the suite is never compared with itself alone.
 */
final class Checker {
  private final List<Finding> findings = new ArrayList<>();

  private Checker() {}

  static List<Finding> check(List<Sent> sent, List<Row> owner, List<Row> readModel) {
    Checker checker = new Checker();
    checker.checkOwner(sent, owner);
    checker.checkReadModel(owner, readModel);
    return List.copyOf(checker.findings);
  }

  private void checkOwner(List<Sent> sent, List<Row> owner) {
    Map<String, Row> byId = unique(owner, Kind.TWICE_IN_SERVICE);
    Map<String, List<Row>> byTitle =
        byId.values().stream().collect(Collectors.groupingBy(Row::title));
    for (Sent one : sent) {
      List<Row> effects = byTitle.getOrDefault(one.title(), List.of());
      if (effects.size() > 1) {
        add(Kind.KEY_WITH_TWO_EFFECTS, one.key(), ids(effects).toString());
      }
      if (one.ids().size() > 1) {
        add(Kind.KEY_WITH_TWO_ANSWERS, one.key(), one.ids().toString());
      }
      for (String id : one.ids()) {
        checkAcknowledged(one, id, byId.get(id));
      }
    }
    Set<String> titles = sent.stream().map(Sent::title).collect(Collectors.toSet());
    byId.values().stream()
        .filter(row -> !titles.contains(row.title()))
        .forEach(row -> add(Kind.NEVER_SENT, row.id(), row.title()));
  }

  private void checkAcknowledged(Sent one, String id, @Nullable Row row) {
    if (row == null) {
      add(Kind.LOST_IN_SERVICE, id, "key " + one.key());
      return;
    }
    if (!row.title().equals(one.title())) {
      add(Kind.WRONG_STATE, id, "\"%s\", sent \"%s\"".formatted(row.title(), one.title()));
    }
    if (row.version() < one.version()) {
      add(
          Kind.VERSION_WENT_BACK,
          id,
          "version %d, acknowledged %d".formatted(row.version(), one.version()));
    }
    if (!one.numbers().contains(row.number())) {
      add(
          Kind.WRONG_STATE,
          id,
          "number %d, expected one of %s".formatted(row.number(), one.numbers()));
    }
  }

  private void checkReadModel(List<Row> owner, List<Row> readModel) {
    Map<String, Row> shown = unique(readModel, Kind.TWICE_IN_READ_MODEL);
    Set<String> owned = new HashSet<>();
    for (Row row : owner) {
      if (owned.add(row.id())) {
        Row copy = shown.get(row.id());
        if (copy == null) {
          add(Kind.MISSING_IN_READ_MODEL, row.id(), row.title());
        } else if (!copy.title().equals(row.title()) || copy.number() != row.number()) {
          add(Kind.READ_MODEL_DIFFERS, row.id(), copy + " of " + row);
        }
      }
    }
    shown.keySet().stream()
        .filter(id -> !owned.contains(id))
        .forEach(id -> add(Kind.ONLY_IN_READ_MODEL, id, ""));
  }

  private Map<String, Row> unique(List<Row> rows, Kind whenTwice) {
    Map<String, List<Row>> byId =
        rows.stream().collect(Collectors.groupingBy(Row::id, HashMap::new, Collectors.toList()));
    byId.forEach(
        (id, same) -> {
          if (same.size() > 1) {
            add(whenTwice, id, same.size() + " times");
          }
        });
    return rows.stream()
        .collect(Collectors.toMap(Row::id, Function.identity(), (first, second) -> first));
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private void add(Kind kind, String id, String detail) {
    findings.add(new Finding(kind, id, detail));
  }
}
