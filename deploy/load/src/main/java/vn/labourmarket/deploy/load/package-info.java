/**
 * Measures what the packaged suite does on one machine: acknowledged writes a second, and how soon
 * a committed write can be read at the gateway. Figures are only comparable within one run, which
 * is why each run measures the bare database beside the suite.
 */
@NullMarked
package vn.labourmarket.deploy.load;

import org.jspecify.annotations.NullMarked;
