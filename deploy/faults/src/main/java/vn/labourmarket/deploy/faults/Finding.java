package vn.labourmarket.deploy.faults;

/** Something that must not be, and the vacancy it was seen on. */
record Finding(Kind kind, String id, String detail) {
  enum Kind {
    /** Acknowledged, but the owner does not list it. */
    LOST_IN_SERVICE,
    TWICE_IN_SERVICE,
    /** One key, two vacancies. */
    KEY_WITH_TWO_EFFECTS,
    /** One key, answers with different ids. */
    KEY_WITH_TWO_ANSWERS,
    /** In the suite, but not from this client. */
    NEVER_SENT,
    VERSION_WENT_BACK,
    /** A state that was neither acknowledged nor asked for last. */
    WRONG_STATE,
    MISSING_IN_READ_MODEL,
    TWICE_IN_READ_MODEL,
    /** In the read model, but not at the owner. */
    ONLY_IN_READ_MODEL,
    READ_MODEL_DIFFERS,
    READ_MODEL_HISTORY_DIFFERS,
    /** Read after its acknowledgement, or once seen in the read model, and then gone. */
    VANISHED,
    UNPUBLISHED_EVENT,
    OUTBOX_DIFFERS,
    /** A sound request was refused for good. */
    REFUSED,
    NOT_RECOVERED
  }

  @Override
  public String toString() {
    return kind + " " + id + " " + detail;
  }
}
