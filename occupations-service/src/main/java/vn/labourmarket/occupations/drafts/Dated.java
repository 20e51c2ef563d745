package vn.labourmarket.occupations.drafts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What all reference data says: how it is called, when it holds, and what that rests on. */
public interface Dated {
  String nameVi();

  String nameEn();

  LocalDate validFrom();

  @Nullable LocalDate validTo();

  String legalBasis();

  /** Which of a year's periods it is of; null for what is of all, or of none. */
  default @Nullable Integer periodIndex() {
    return null;
  }
}
