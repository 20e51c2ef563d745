package vn.labourmarket.gateway.market;

import java.sql.SQLException;

/** The read model's database did not answer; told to callers as 503. */
public final class MarketUnavailableException extends RuntimeException {
  public MarketUnavailableException(SQLException cause) {
    super("The read model can't be read", cause);
  }
}
