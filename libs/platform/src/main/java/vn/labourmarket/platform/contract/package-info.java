/**
 * What all OpenAPI documents of the suite say alike: how operations fail, and which answers a
 * caller may have already. Found by its annotation in every application that has the platform.
 */
@NullMarked
package vn.labourmarket.platform.contract;

import org.jspecify.annotations.NullMarked;
