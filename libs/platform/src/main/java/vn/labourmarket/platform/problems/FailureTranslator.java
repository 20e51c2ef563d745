package vn.labourmarket.platform.problems;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hibernate.StaleObjectStateException;
import org.jspecify.annotations.Nullable;

/** Finds the problem behind an exception by looking through its causes. */
final class FailureTranslator {
  private static final Set<String> UNIQUE_AND_EXCLUSION_VIOLATION = Set.of("23505", "23P01");

  /** Values of a right type that no column holds: NUL in a text, a number or date out of range. */
  private static final Set<String> UNSTORABLE = Set.of("22003", "22008", "22021", "22P05");

  private FailureTranslator() {}

  static Problem translate(Throwable failure) {
    Problem fallback = PlatformProblem.INTERNAL_ERROR.problem();
    for (Throwable cause : Causes.of(failure)) {
      Problem found = direct(cause);
      if (found != null) {
        return found;
      }
      if (cause instanceof NotFoundException && cause.getCause() != null) {
        // JAX-RS answers 404 to a parameter that it can't convert.
        return PlatformProblem.INVALID_PARAMETER.problem();
      }
      if (cause instanceof WebApplicationException web) {
        fallback = PlatformProblem.forStatus(web.getResponse().getStatus()).problem();
      }
    }
    return fallback;
  }

  private static @Nullable Problem direct(Throwable cause) {
    if (cause instanceof Problem problem) {
      return problem;
    }
    if (cause instanceof com.fasterxml.jackson.core.JsonProcessingException json) {
      return JsonProblems.of(json);
    }
    if (cause instanceof HttpClosedException) {
      // The caller, or a limit of ours, hung up before the body was there: nobody reads the answer.
      return PlatformProblem.MALFORMED_REQUEST.problem();
    }
    if (cause instanceof ConstraintViolationException invalid) {
      return invalid(invalid);
    }
    if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
      return PlatformProblem.unauthenticated();
    }
    if (cause instanceof ForbiddenException) {
      return PlatformProblem.FORBIDDEN.problem();
    }
    if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
      return PlatformProblem.VERSION_CONFLICT.problem();
    }
    return cause instanceof SQLException sql ? ofDatabase(sql) : null;
  }

  private static Problem invalid(ConstraintViolationException invalid) {
    List<Violation> violations =
        invalid.getConstraintViolations().stream()
            .map(
                it ->
                    Violation.error(
                        JsonProblems.pointer(it.getPropertyPath()),
                        PlatformProblem.VALIDATION_FAILED,
                        ConstraintMessages.of(it)))
            .sorted(java.util.Comparator.comparing(Violation::pointer))
            .toList();
    return Problem.ofViolations(violations);
  }

  private static @Nullable Problem ofDatabase(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (UNIQUE_AND_EXCLUSION_VIOLATION.contains(state)) {
      return PlatformProblem.DUPLICATE.problem();
    }
    if (UNSTORABLE.contains(state)) {
      return PlatformProblem.MALFORMED_REQUEST.because(
          "Có giá trị không lưu được: ký tự NUL, ngày hoặc số ngoài phạm vi.",
          "A value can't be kept: a NUL character, or a date or number out of range.");
    }
    return Unavailability.passes(failure) ? Unavailability.problem() : null;
  }
}
