package vn.labourmarket.occupations.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of files that there are. */
@ApplicationScoped
class ImportKinds {
  private final List<ImportKind> kinds;

  ImportKinds(@All List<ImportKind> kinds) {
    this.kinds = kinds;
  }

  ImportKind of(ImportTarget.Kind wanted) {
    return kinds.stream().filter(it -> it.kind() == wanted).findFirst().orElseThrow();
  }
}
