package vn.labourmarket.occupations.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a draft.
 *
 * @param job import that brings what it says
 */
public record Author(UUID id, @Nullable UUID job) {}
