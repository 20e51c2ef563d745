package vn.labourmarket.enrollment.submissions;

import java.util.List;

/** Why a submission was returned: codes and a text. */
public record ReturnReasons(List<String> reasons, String text) {
  public ReturnReasons {
    reasons = List.copyOf(reasons);
  }

  /** As one line for the history. */
  public String line() {
    return String.join(", ", reasons) + ": " + text;
  }
}
