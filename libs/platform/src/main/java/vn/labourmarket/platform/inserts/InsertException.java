package vn.labourmarket.platform.inserts;

/** The database refused a row, or could not be asked. */
public final class InsertException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InsertException(Throwable cause) {
    super(cause);
  }
}
