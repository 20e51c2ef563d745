package vn.labourmarket.enrollment.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.labourmarket.platform.time.Period;

/**
 * The published training lists as they were known at one moment. Immutable.
 *
 * <p>A code is known when a list that was in force on any day of the period has it: a plan made
 * before the list changes stays right. Where no list covers the period, the last one before goes
 * on. Where none had been published by then, nothing is known of codes and every one passes; so it
 * is with the starter catalogue, which ships no training list.
 */
final class TrainingFieldLists {
  private final List<TrainingFieldVersion> versions;

  TrainingFieldLists(List<TrainingFieldVersion> versions) {
    this.versions = List.copyOf(versions);
  }

  boolean lack(String code, Period period) {
    List<TrainingFieldVersion> lists = of(period);
    return !lists.isEmpty() && lists.stream().noneMatch(it -> it.mayHave(code));
  }

  private List<TrainingFieldVersion> of(Period period) {
    LocalDate first = period.firstDay();
    LocalDate last = period.lastDay();
    List<TrainingFieldVersion> covering =
        versions.stream().filter(it -> it.isInForceWithin(first, last)).toList();
    return covering.isEmpty()
        ? versions.stream()
            .filter(it -> it.validFrom().isBefore(first))
            .max(Comparator.comparing(TrainingFieldVersion::validFrom))
            .stream()
            .toList()
        : covering;
  }
}
