package vn.labourmarket.platform.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period: {@code 2021-M04}, {@code 2021-Q1}, {@code 2021-H1}, {@code 2021-9M}, {@code
 * 2021} or the school year {@code 2020-2021} (September to August).
 *
 * @param index 1-based within the year; 1 for years, school years and nine months
 */
public record Period(Type type, int year, int index) implements Comparable<Period> {
  private static final Pattern WITHIN_YEAR =
      Pattern.compile("(\\d{4})-(M(\\d{2})|Q([1-4])|H([12])|9M)");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-(\\d{4})");

  /** Kinds of period and their length in months. */
  public enum Type {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    NINE_MONTHS(9),
    YEAR(12),
    SCHOOL_YEAR(12);

    private final int months;

    Type(int months) {
      this.months = months;
    }

    public int months() {
      return months;
    }
  }

  public Period {
    if (year < 1900 || year > 2999) {
      throw new IllegalArgumentException("year out of range: " + year);
    }
    int count =
        type == Type.MONTH || type == Type.QUARTER || type == Type.HALF ? 12 / type.months : 1;
    if (index < 1 || index > count) {
      throw new IllegalArgumentException("no such period in a year: " + type + " " + index);
    }
  }

  /**
   * Reads the notation above.
   *
   * @throws IllegalArgumentException when the text is no period
   */
  @JsonCreator
  public static Period parse(String text) {
    Matcher within = WITHIN_YEAR.matcher(text);
    if (within.matches()) {
      int year = Integer.parseInt(within.group(1));
      if (within.group(3) != null) {
        return new Period(Type.MONTH, year, Integer.parseInt(within.group(3)));
      }
      if (within.group(4) != null) {
        return new Period(Type.QUARTER, year, Integer.parseInt(within.group(4)));
      }
      if (within.group(5) != null) {
        return new Period(Type.HALF, year, Integer.parseInt(within.group(5)));
      }
      return new Period(Type.NINE_MONTHS, year, 1);
    }
    if (YEAR.matcher(text).matches()) {
      return new Period(Type.YEAR, Integer.parseInt(text), 1);
    }
    Matcher school = SCHOOL_YEAR.matcher(text);
    if (school.matches()
        && Integer.parseInt(school.group(2)) == Integer.parseInt(school.group(1)) + 1) {
      return new Period(Type.SCHOOL_YEAR, Integer.parseInt(school.group(1)), 1);
    }
    throw new IllegalArgumentException("not a period: " + text);
  }

  public static Period quarter(int year, int index) {
    return new Period(Type.QUARTER, year, index);
  }

  public YearMonth firstMonth() {
    return type == Type.SCHOOL_YEAR
        ? YearMonth.of(year, 9)
        : YearMonth.of(year, 1).plusMonths((long) (index - 1) * type.months());
  }

  public YearMonth lastMonth() {
    return firstMonth().plusMonths(type.months() - 1L);
  }

  public LocalDate firstDay() {
    return firstMonth().atDay(1);
  }

  public LocalDate lastDay() {
    return lastMonth().atEndOfMonth();
  }

  /** The same period one year earlier. */
  public Period yearBefore() {
    return new Period(type, year - 1, index);
  }

  public boolean contains(Period other) {
    return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
  }

  @JsonValue
  @Override
  public String toString() {
    return switch (type) {
      case MONTH -> String.format(Locale.ROOT, "%d-M%02d", year, index);
      case QUARTER -> year + "-Q" + index;
      case HALF -> year + "-H" + index;
      case NINE_MONTHS -> year + "-9M";
      case YEAR -> String.valueOf(year);
      case SCHOOL_YEAR -> year + "-" + (year + 1);
    };
  }

  @Override
  public int compareTo(Period other) {
    int byStart = firstDay().compareTo(other.firstDay());
    return byStart != 0 ? byStart : lastDay().compareTo(other.lastDay());
  }
}
