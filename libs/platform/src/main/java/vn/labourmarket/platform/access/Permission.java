package vn.labourmarket.platform.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Something that callers may do, and which roles may do it how far.
 *
 * @param name for example {@code plan.submit}
 * @param scopes by role; {@link #ANYBODY} stands for every caller who is known
 */
public record Permission(String name, Map<String, Set<Scope>> scopes) {
  static final String ANYBODY = "*";

  /** How far the caller may go; no scope at all means not allowed. */
  Set<Scope> of(Caller caller) {
    EnumSet<Scope> found = EnumSet.noneOf(Scope.class);
    found.addAll(scopes.getOrDefault(ANYBODY, Set.of()));
    for (String role : caller.roles()) {
      found.addAll(scopes.getOrDefault(role, Set.of()));
    }
    return found;
  }

  /** Whether the caller may do it to any record at all. */
  public boolean isGrantedTo(Caller caller) {
    if (scopes.containsKey(ANYBODY)) {
      return true;
    }
    for (String role : caller.roles()) {
      if (scopes.containsKey(role)) {
        return true;
      }
    }
    return false;
  }
}
