package vn.labourmarket.gateway.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A short-lived token.
 *
 * @param token for {@code Authorization: Bearer}; null in the replay of an idempotency key
 * @param expiresIn seconds
 */
record TokenView(@Nullable String token, String tokenType, long expiresIn) {

  /** Keeps the token out of what is recorded. */
  record Fresh(@JsonIgnore String secret, String tokenType, long expiresIn)
      implements OneTimeAnswer {
    @Override
    public Object revealed() {
      return new TokenView(secret, tokenType, expiresIn);
    }
  }
}
