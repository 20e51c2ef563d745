package vn.labourmarket.gateway.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Registers a client.
 *
 * @param everywhere true when it is not bound to areas
 * @param areaIds areas it may act in
 * @param areaCodes the same by today's codes
 * @param organisation institution or employer that it speaks for
 * @param networks addresses or CIDR blocks that it may call from; none for everywhere
 */
record RegisterApiClient(
    @NotBlank @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) String name,
    @NotEmpty @Size(max = 20) Set<@NotBlank @Size(max = 40) String> roles,
    @Nullable Boolean everywhere,
    @Nullable @Size(max = 100) List<UUID> areaIds,
    @Nullable @Size(max = 100) List<@NotBlank @Size(max = 10) String> areaCodes,
    @Nullable UUID organisation,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 50) String> networks)
    implements Grants {}
