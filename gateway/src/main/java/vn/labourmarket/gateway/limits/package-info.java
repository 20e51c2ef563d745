/**
 * How much a caller may ask for: a bucket of requests for each client, and for each address that
 * sends requests without anything valid. Replicas tell each other what they let through.
 */
@NullMarked
package vn.labourmarket.gateway.limits;

import org.jspecify.annotations.NullMarked;
