package vn.labourmarket.occupations.drafts;

import java.util.Optional;

/**
 * What became of a wish.
 *
 * @param created whether there was nothing of the subject before
 * @param written whether the wish was no repetition
 * @param waiting empty where what holds says it already
 */
public record Drafted<C>(boolean created, boolean written, Optional<Waiting<C>> waiting) {}
