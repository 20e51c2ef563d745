/** Texts that users read, in Vietnamese and English, and the choice between them. */
@NullMarked
package vn.labourmarket.platform.texts;

import org.jspecify.annotations.NullMarked;
