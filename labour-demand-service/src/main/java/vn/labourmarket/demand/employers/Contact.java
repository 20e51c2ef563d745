package vn.labourmarket.demand.employers;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/** How to reach a person at the employer. Personal data: never in events, never in logs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
    @Size(max = 120) @Pattern(regexp = TextPatterns.LINE) @Nullable String name,
    @Pattern(regexp = "^[0-9+() .-]{6,25}$") @Nullable String phone,
    @Size(max = 160) @Email @Nullable String email) {

  @Override
  public String toString() {
    return "Contact[***]";
  }
}
