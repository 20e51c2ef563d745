/**
 * Rules about what people write in their own words: no discrimination (V51), and how it is found
 * again without diacritics.
 */
@NullMarked
package vn.labourmarket.demand.text;

import org.jspecify.annotations.NullMarked;
