package vn.labourmarket.occupations.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of files that there are. */
@ApplicationScoped
class ImportKinds {
  private final List<ImportKind> kinds;

  ImportKinds(@All List<ImportKind> kinds) {
    this.kinds = kinds;
  }

  /** Those whose files somebody else must have checked. */
  Set<ImportTarget.Kind> checked() {
    return kinds.stream()
        .filter(ImportKind::needsFourEyes)
        .map(ImportKind::kind)
        .collect(Collectors.toSet());
  }

  ImportKind of(ImportTarget.Kind wanted) {
    return kinds.stream().filter(it -> it.kind() == wanted).findFirst().orElseThrow();
  }
}
