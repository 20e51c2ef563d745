package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;

/** Who sees versions that are not published yet; for everybody else they don't exist. */
@ApplicationScoped
class DraftReaders {

  boolean includes(Caller caller) {
    return caller.hasAny(
        Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.EDU_AUTHORITY, Role.LABOUR_AUTHORITY);
  }
}
