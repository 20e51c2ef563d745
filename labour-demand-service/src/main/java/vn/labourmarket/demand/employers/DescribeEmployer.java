package vn.labourmarket.demand.employers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * An employer as it is registered or corrected.
 *
 * @param code 10 digits or 10-3; 12 digits for a person (V53)
 * @param vsicRef main industry, of the version in force and of level 3 where that is loaded (V38);
 *     a correction that repeats the registered code keeps it and its version
 * @param zone industrial or economic zone
 * @param contact left as it is when absent from a correction; erased by its own DELETE
 * @param demonstration invented data; fixed at registration
 */
record DescribeEmployer(
    @NotBlank @Size(max = 20) @Pattern(regexp = TextPatterns.LINE) String code,
    @NotBlank @Size(max = 40) String type,
    @NotBlank @Size(max = 300) @Pattern(regexp = TextPatterns.LINE) String name,
    @NotNull @Valid ClassRef vsicRef,
    @Size(max = 10) @Nullable String areaCode,
    @Nullable UUID areaId,
    @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) @Nullable String zone,
    @NotBlank @Size(max = 40) String sizeBand,
    @Valid @Nullable Contact contact,
    @Nullable Boolean demonstration) {}
