package vn.labourmarket.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Computes every seal again. */
@ApplicationScoped
class AuditVerifier {
  /** What has been compared so far. */
  private static final class Progress {
    private Seal last = Seal.none();
    private long entries;
    private @Nullable Long broken;
  }

  private final SealStore seals;

  AuditVerifier(SealStore seals) {
    this.seals = seals;
  }

  AuditVerification verify(String module) {
    return QuarkusTransaction.requiringNew().timeout(3600).call(() -> compare(module));
  }

  private AuditVerification compare(String module) throws SQLException {
    Progress progress = new Progress();
    seals.each(seal -> compare(seal, progress));
    Seal newest = progress.last;
    long all = seals.count();
    return new AuditVerification(
        module,
        progress.broken == null,
        progress.broken,
        newest.number(),
        all,
        all - progress.entries,
        newest.number() == 0 ? null : HexFormat.of().formatHex(newest.hash()),
        newest.number() == 0 ? null : newest.sealedAt());
  }

  private void compare(Seal seal, Progress progress) {
    SealHash hash = new SealHash(progress.last);
    try {
      seals.entries(progress.last, seal, (entry, transaction) -> hash.add(entry));
    } catch (SQLException failed) {
      throw new AuditException(failed);
    }
    progress.entries += hash.entries();
    boolean holds =
        seal.number() == progress.last.number() + 1
            && hash.entries() == seal.entries()
            && Arrays.equals(seal.previousHash(), progress.last.hash())
            && Arrays.equals(hash.value(), seal.hash());
    if (!holds && progress.broken == null) {
      progress.broken = seal.number();
    }
    progress.last = seal;
  }
}
