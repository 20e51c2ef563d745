/**
 * Job titles as people, lists and adverts write them, brought to one form: Vietnamese, English or
 * both mixed.
 *
 * <p>{@link vn.labourmarket.titles.text.TitleReader} is the entry. Plain Java without a clock,
 * randomness or network: the same text always gives the same title, in time linear in its length.
 */
@NullMarked
package vn.labourmarket.titles.text;

import org.jspecify.annotations.NullMarked;
