/**
 * How dated reference data comes into force: what somebody writes waits as a draft until somebody
 * else consents, and each consent makes a revision beside those of before. Priority lists, targets
 * and the reporting calendar go this way.
 */
@NullMarked
package vn.labourmarket.occupations.drafts;

import org.jspecify.annotations.NullMarked;
