package vn.labourmarket.platform.outbox;

import java.sql.SQLException;

/** The database did not take the events; the caller's transaction can't commit any more. */
public final class OutboxException extends RuntimeException {
  OutboxException(SQLException cause) {
    super("Events were not written", cause);
  }
}
