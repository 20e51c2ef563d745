package vn.labourmarket.occupations.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;

/**
 * A received file. What stands for it in an idempotency key is its hash, not where it lies.
 *
 * @param mediaType without parameters
 * @param lines line feeds, a first guess at the number of rows
 */
record Upload(@JsonIgnore Path file, String mediaType, long size, String sha256, int lines) {}
