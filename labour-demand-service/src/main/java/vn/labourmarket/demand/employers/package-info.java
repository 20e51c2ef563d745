/**
 * Employers as statistical units: who they are, where, in which industry and of which size. They
 * register themselves or are registered by the employment service, and the labour authority
 * verifies them. Responses and vacancies ask here whose they are.
 */
@NullMarked
package vn.labourmarket.demand.employers;

import org.jspecify.annotations.NullMarked;
