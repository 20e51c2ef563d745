package vn.labourmarket.enrollment.institutions;

import java.util.UUID;
import vn.labourmarket.enrollment.reference.AreaRef;

/** What plans and reports need to know of their institution. */
public record InstitutionRef(UUID id, AreaRef area, boolean demonstration) {}
