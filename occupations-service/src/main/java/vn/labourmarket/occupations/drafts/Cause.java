package vn.labourmarket.occupations.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why rows change though nobody drafted it: what they are of changed.
 *
 * @param author who changed that
 * @param consenter who checked it; null where nobody had to
 * @param reason what the trail of the rows says of it
 */
public record Cause(UUID author, @Nullable UUID consenter, String reason) {}
