package vn.labourmarket.gateway.oidc;

/** A token can't be judged now: its provider's keys were never fetched. */
public final class ProviderUnavailableException extends RuntimeException {
  ProviderUnavailableException(Throwable cause) {
    super("the provider does not answer", cause, false, false);
  }
}
