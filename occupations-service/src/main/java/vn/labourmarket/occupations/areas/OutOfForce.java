package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import vn.labourmarket.platform.texts.LocalizedText;

/** The first day for which something was wanted of an area that is not in force then, and why. */
public record OutOfForce(LocalDate day, LocalizedText why) {}
