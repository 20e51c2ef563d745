package vn.labourmarket.occupations.classifications;

import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;

/** Who sees what is not published yet: for everybody else it does not exist. */
public final class Drafts {
  private Drafts() {}

  public static boolean visibleTo(Caller reader) {
    return reader.hasAny(
        Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.EDU_AUTHORITY, Role.LABOUR_AUTHORITY);
  }
}
