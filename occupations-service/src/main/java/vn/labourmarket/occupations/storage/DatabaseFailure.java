package vn.labourmarket.occupations.storage;

import java.sql.SQLException;

/** The database refused or went away; the platform turns the cause into the right answer. */
public final class DatabaseFailure extends RuntimeException {
  public DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
