package vn.labourmarket.occupations.profiles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says.
 *
 * @param iscoRef at least one of both references is needed
 * @param qualification code of the list {@code qualification}
 * @param vqfLevel level of the national qualifications framework
 * @param trainingFields codes of the list {@code training-field}
 * @param wageNote what is known of the pay, and where from; no figure that is reckoned with
 */
@Schema(name = "OccupationContent")
record ProfileContent(
    @Schema(nullable = true) @Valid @Nullable Reference iscoRef,
    @Schema(nullable = true) @Valid @Nullable Reference vscoRef,
    @NotNull @Valid Titles titles,
    @Schema(nullable = true) @Valid @Nullable Words summary,
    @Schema(nullable = true) @Size(max = 100) @Nullable List<@NotNull @Valid Words> tasks,
    @Schema(nullable = true) @Size(max = 100) @Nullable List<@NotNull @Valid Words> skills,
    @Schema(nullable = true) @Size(max = 100) @Nullable List<@NotNull @Valid Words> knowledge,
    @Schema(nullable = true) @Size(max = 32) @Nullable String qualification,
    @Schema(nullable = true) @Min(1) @Max(8) @Nullable Integer vqfLevel,
    @Schema(nullable = true) @Size(max = 100)
        @Nullable List<@NotBlank @Size(max = 32) String> trainingFields,
    @Schema(nullable = true) @Valid @Nullable Words workingConditions,
    @Schema(nullable = true) @Valid @Nullable Words wageNote,
    @Schema(nullable = true) @Size(max = 100) @Nullable List<@NotNull @Valid Source> sources) {

  /** Fields whose texts are wanted in both languages. */
  static final List<String> FIELDS =
      List.of(
          "titles.official",
          "summary",
          "tasks",
          "skills",
          "knowledge",
          "workingConditions",
          "wageNote");

  /** A code of a published version. */
  @Schema(name = "OccupationReference")
  record Reference(
      @NotBlank @Size(max = 40) String version, @NotBlank @Size(max = 32) String code) {}

  /** The same in both languages. */
  @Schema(name = "BilingualText")
  record Words(
      @Schema(nullable = true) @Size(max = 5000) @Nullable String vi,
      @Schema(nullable = true) @Size(max = 5000) @Nullable String en) {

    @Nullable String in(String language) {
      return language.equals("vi") ? vi : en;
    }

    boolean lacks(String language) {
      String text = in(language);
      return text == null || text.isBlank();
    }
  }

  /** The names of the occupation. */
  @Schema(name = "OccupationNames")
  record Titles(
      @NotNull @Valid Words official,
      @Schema(nullable = true) @Size(max = 200)
          @Nullable List<@NotNull @Valid Alternative> alternative,
      @Schema(nullable = true) @Size(max = 200)
          @Nullable List<@NotNull @Valid Regional> regional) {}

  @Schema(name = "AlternativeName")
  record Alternative(
      @NotBlank @Size(max = 300) String title,
      @NotNull @Pattern(regexp = "vi|en") String language) {}

  /** A name that is used in a part of the country. */
  @Schema(name = "RegionalName")
  record Regional(
      @NotBlank @Size(max = 100) String region,
      @NotBlank @Size(max = 300) String title,
      @NotNull @Pattern(regexp = "vi|en") String language) {}

  /** Where something was read, and when. */
  @Schema(name = "OccupationSource")
  record Source(
      @NotBlank @Size(max = 500) String title,
      @Schema(nullable = true) @Size(max = 1000) @Pattern(regexp = "https?://\\S+")
          @Nullable String url,
      @NotNull LocalDate date) {}

  /** Fields that have no text in a language, or not for every entry. */
  @JsonIgnore
  List<String> gaps(String language) {
    List<String> gaps = new java.util.ArrayList<>();
    note(gaps, "titles.official", List.of(titles.official()), language);
    note(gaps, "summary", one(summary), language);
    note(gaps, "tasks", all(tasks), language);
    note(gaps, "skills", all(skills), language);
    note(gaps, "knowledge", all(knowledge), language);
    note(gaps, "workingConditions", one(workingConditions), language);
    if (wageNote != null) {
      // Nobody has to say anything on pay.
      note(gaps, "wageNote", one(wageNote), language);
    }
    return gaps;
  }

  private static void note(List<String> gaps, String field, List<Words> words, String language) {
    if (words.isEmpty() || words.stream().anyMatch(it -> it.lacks(language))) {
      gaps.add(field);
    }
  }

  private static List<Words> one(@Nullable Words words) {
    return words == null ? List.of() : List.of(words);
  }

  static <T> List<T> all(@Nullable List<T> entries) {
    return Objects.requireNonNullElse(entries, List.of());
  }
}
