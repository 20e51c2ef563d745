package vn.labourmarket.occupations.drafts;

import java.util.UUID;

/**
 * What holds already of a subject.
 *
 * @param says whether that is what a draft shall say
 */
public record Known(UUID id, long version, boolean says) {}
