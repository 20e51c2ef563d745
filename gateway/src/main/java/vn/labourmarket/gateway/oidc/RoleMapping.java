package vn.labourmarket.gateway.oidc;

/**
 * A role of a provider and what it is here, written {@code theirs=OURS}.
 *
 * @param theirs as it stands in tokens
 * @param ours a role of the suite
 */
public record RoleMapping(String theirs, String ours) {

  /** Reads a setting; the configuration finds this method by its name. */
  public static RoleMapping of(String text) {
    int equals = text.lastIndexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("write provider-role=SUITE_ROLE instead of " + text);
    }
    return new RoleMapping(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
