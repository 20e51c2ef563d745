package vn.labourmarket.enrollment.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.platform.problems.Problem;

/** V29. */
class ReturnSubmissionTest {

  @Test
  void takesAReasonAndTenCharacters() {
    ReturnReasons why =
        ReturnSubmission.required(new ReturnSubmission(List.of("SUM_ERROR"), " Sai tổng số "));

    assertEquals("SUM_ERROR: Sai tổng số", why.line());
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void asksForWhatIsMissing(ReturnSubmission body, List<String> pointers) {
    Problem problem = assertThrows(Problem.class, () -> ReturnSubmission.required(body));

    assertEquals("RETURN_REASON_REQUIRED", problem.type().name());
    assertEquals(pointers, problem.violations().stream().map(it -> it.pointer()).toList());
  }

  static Stream<Arguments> incomplete() {
    List<String> reason = List.of("SUM_ERROR");
    return Stream.of(
        Arguments.of(null, List.of("/reasons", "/text")),
        Arguments.of(new ReturnSubmission(null, null), List.of("/reasons", "/text")),
        Arguments.of(new ReturnSubmission(List.of(), "đủ mười ký tự"), List.of("/reasons")),
        Arguments.of(new ReturnSubmission(reason, "sai"), List.of("/text")),
        Arguments.of(new ReturnSubmission(reason, "sai       "), List.of("/text")));
  }
}
