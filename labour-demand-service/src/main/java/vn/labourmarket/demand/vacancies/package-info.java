/**
 * Vacancies (job orders): posts that employers want to fill, coded by the employment service,
 * followed until they are filled, cancelled or run out. Everyone may read those that are open,
 * without the contact.
 *
 * <p>One call is enough for an employer: an uncoded vacancy goes to coding and opens with it; a
 * coded one of a verified employer is open at once.
 */
@NullMarked
package vn.labourmarket.demand.vacancies;

import org.jspecify.annotations.NullMarked;
