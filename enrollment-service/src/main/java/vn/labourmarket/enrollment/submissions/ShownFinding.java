package vn.labourmarket.enrollment.submissions;

/**
 * A broken rule in the reader's language, in the shape of a problem's violation.
 *
 * @param severity an ERROR blocks the submission, a WARNING needs a note
 */
public record ShownFinding(String pointer, String code, String message, String severity) {}
