/**
 * What a later version of a classification would change of what was coded by an earlier one: of
 * codings that callers had kept, and of reviewers' decisions.
 *
 * <p>A job codes all of it once more, tells the differences, and changes nothing. It begins by
 * itself when a new version has its first model.
 */
@NullMarked
package vn.labourmarket.occupations.recodings;

import org.jspecify.annotations.NullMarked;
