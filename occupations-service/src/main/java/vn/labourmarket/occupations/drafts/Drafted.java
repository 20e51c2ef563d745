package vn.labourmarket.occupations.drafts;

import java.util.Optional;

/**
 * What became of a wish.
 *
 * @param created whether there was nothing of the subject before
 * @param waiting empty where what holds says it already
 */
public record Drafted<C>(boolean created, Optional<Waiting<C>> waiting) {}
