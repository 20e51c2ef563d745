/**
 * What explains the interface to its users: the OpenAPI document of the whole suite, and a page for
 * each problem that an answer may name.
 *
 * <p>Open to everyone: a client must be able to read what it was refused for.
 */
@NullMarked
package vn.labourmarket.gateway.documents;

import org.jspecify.annotations.NullMarked;
