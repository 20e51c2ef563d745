package vn.labourmarket.demand.employers;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.text.FreeText;

/** How to reach a person at the employer. Personal data: never in events, never in logs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
    @Size(max = 120) @Pattern(regexp = FreeText.LINE) @Nullable String name,
    @Pattern(regexp = "[0-9+() .-]{6,25}") @Nullable String phone,
    @Size(max = 160) @Email @Nullable String email) {

  /** Enough to recognise one's own, not enough to reach anyone. */
  Contact masked() {
    return new Contact(masked(name, 1, 0), masked(phone, 0, 3), maskedEmail());
  }

  private @Nullable String maskedEmail() {
    if (email == null) {
      return null;
    }
    int at = email.indexOf('@');
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

  @Override
  public String toString() {
    return "Contact[***]";
  }
}
