package vn.labourmarket.gateway.access;

/**
 * An answer with a secret. What is recorded for its {@code Idempotency-Key} is this object, without
 * the secret; what the first caller gets is {@link #revealed()}.
 */
public interface OneTimeAnswer {
  Object revealed();
}
