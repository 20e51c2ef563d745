/**
 * Who moved a list, a profile or a crosswalk from which state to which, when and why, over all
 * revisions, who drafted and published reference data, and what files changed of areas and
 * successions: what the features write down with each change, for those who work on drafts.
 */
@NullMarked
package vn.labourmarket.occupations.states;

import org.jspecify.annotations.NullMarked;
