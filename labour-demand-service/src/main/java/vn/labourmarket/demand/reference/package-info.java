/**
 * Local copies of areas, their successions, the classifications that this service checks codes
 * with, what industry codes became in newer versions, and which occupations are deprecated. They
 * come from occupations-service through Kafka, so that employers can report while it is away; the
 * other features only see the {@link vn.labourmarket.demand.reference.Catalogue}.
 */
@NullMarked
package vn.labourmarket.demand.reference;

import org.jspecify.annotations.NullMarked;
