package vn.labourmarket.demand.responses;

enum ResponseStatus {
  INVITED,
  DRAFT,
  SUBMITTED,
  RETURNED,
  ACCEPTED,
  EXCLUDED;

  boolean isEditable() {
    return this == INVITED || this == DRAFT || this == RETURNED;
  }
}
