/** Requests that change something: one transaction with their key and their trace. */
@NullMarked
package vn.labourmarket.platform.commands;

import org.jspecify.annotations.NullMarked;
