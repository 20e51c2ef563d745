package vn.labourmarket.occupations.profiles;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@Path("/occupations/gaps")
@Tag(name = "occupations")
class OccupationGapResource {
  private final OccupationReader occupations;
  private final CurrentCaller caller;

  OccupationGapResource(OccupationReader occupations, CurrentCaller caller) {
    this.occupations = occupations;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Profiles that lack texts in a language, and in which fields",
      description =
          "Hồ sơ nghề còn thiếu nội dung tiếng Việt (hoặc tiếng Anh) và thiếu ở trường nào.")
  public Page<GapView> gaps(
      @QueryParam("language") @DefaultValue("vi") @Schema(enumeration = {"vi", "en"})
          String language,
      @QueryParam("field")
          @Schema(
              enumeration = {
                "titles.official",
                "summary",
                "tasks",
                "skills",
                "knowledge",
                "workingConditions",
                "wageNote"
              })
          @Nullable String field,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    if (!language.equals("vi") && !language.equals("en")) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("language là vi hoặc en.", "language is vi or en.")
          .with("parameter", "language");
    }
    if (field != null && !ProfileContent.FIELDS.contains(field)) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "field là một trong %s.".formatted(ProfileContent.FIELDS),
              "field is one of %s.".formatted(ProfileContent.FIELDS))
          .with("parameter", "field");
    }
    return occupations.gaps(language, field, caller.get(), PageRequest.of(limit, cursor, 1));
  }
}
