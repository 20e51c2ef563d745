package vn.labourmarket.occupations.priorities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which lists a reader looks for; null means no restriction. */
record PriorityFilter(@Nullable String list, @Nullable LocalDate validAt, @Nullable String code) {}
