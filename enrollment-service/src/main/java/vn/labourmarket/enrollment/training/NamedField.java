package vn.labourmarket.enrollment.training;

/**
 * A training field as a line names it.
 *
 * @param pointer where its code stands
 */
public record NamedField(String pointer, String code, TrainingLevel level) {}
