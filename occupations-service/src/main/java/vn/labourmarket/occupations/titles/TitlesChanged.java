package vn.labourmarket.occupations.titles;

/**
 * Fired in the transaction that changed titles; observe it {@code AFTER_SUCCESS}. Other replicas
 * learn of it by asking for the revision.
 */
public record TitlesChanged(long revision) {}
