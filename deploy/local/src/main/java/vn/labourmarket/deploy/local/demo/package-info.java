/**
 * Loads the demonstration data through the public interface, as real systems would: organisations
 * submit, authorities review. {@code deploy/run --demo} starts it as a process of its own.
 *
 * <p>What is already there is left alone and what was begun is finished, so that it can be killed
 * and started again at any time.
 */
@NullMarked
package vn.labourmarket.deploy.local.demo;

import org.jspecify.annotations.NullMarked;
