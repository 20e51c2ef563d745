package vn.labourmarket.gateway.clients;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Issues a key; without an end it opens until it is revoked. */
record IssueApiKey(@Nullable @Size(max = 100) String label, @Nullable @Future Instant expiresAt) {}
