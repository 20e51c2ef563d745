/** How fast the catalogue takes large lists and answers its readers. */
@NullMarked
package vn.labourmarket.deploy.load.catalogue;

import org.jspecify.annotations.NullMarked;
