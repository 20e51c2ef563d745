package vn.labourmarket.gateway.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Changes a client; what is left out is taken away. Its keys stay.
 *
 * @param everywhere true when it is not bound to areas
 * @param areaIds areas it may act in
 * @param areaCodes the same by today's codes
 * @param organisation institution or employer that it speaks for
 * @param networks addresses or CIDR blocks that it may call from; none for everywhere
 * @param enabled false refuses all its keys and their tokens
 */
record ReplaceApiClient(
    @NotBlank @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) String name,
    @NotEmpty @Size(max = 20) Set<@NotBlank String> roles,
    @Nullable Boolean everywhere,
    @Nullable @Size(max = 100) List<UUID> areaIds,
    @Nullable @Size(max = 100) List<@NotBlank String> areaCodes,
    @Nullable UUID organisation,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 50) String> networks,
    @NotNull Boolean enabled)
    implements Grants {}
