package vn.labourmarket.gateway.clients;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Issues a key; without an end it opens until it is revoked.
 *
 * @param networks addresses or CIDR blocks that it may be used from, within those of its client
 */
record IssueApiKey(
    @Nullable @Size(max = 100) @Pattern(regexp = TextPatterns.LINE) String label,
    @Nullable @Future Instant expiresAt,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 50) String> networks) {}
