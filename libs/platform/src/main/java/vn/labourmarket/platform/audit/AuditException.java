package vn.labourmarket.platform.audit;

import java.sql.SQLException;

/** The trail could not be written, so neither is what it was to tell of. */
public final class AuditException extends RuntimeException {
  AuditException(SQLException cause) {
    super(cause);
  }
}
