package vn.labourmarket.demand.employers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A contact as a reader sees it: complete, or masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(@Nullable String name, @Nullable String phone, @Nullable String email) {

  static ContactView complete(Contact shown) {
    return new ContactView(shown.name(), shown.phone(), shown.email());
  }

  /** Enough to recognise one's own, not enough to reach anyone. */
  static ContactView masked(Contact shown) {
    return new ContactView(
        masked(shown.name(), 1, 0), masked(shown.phone(), 0, 3), maskedAddress(shown.email()));
  }

  private static @Nullable String maskedAddress(@Nullable String email) {
    if (email == null) {
      return null;
    }
    int at = Math.max(0, email.indexOf('@'));
    return masked(email.substring(0, at), 1, 0) + email.substring(at);
  }

  private static @Nullable String masked(@Nullable String text, int head, int tail) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    String start = text.substring(0, Math.min(head, text.length()));
    String end = text.length() > head + tail ? text.substring(text.length() - tail) : "";
    return start + "***" + end;
  }
}
