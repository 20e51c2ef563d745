package vn.labourmarket.occupations.titles;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@Path("/occupation-titles")
@Tag(name = "occupation titles", description = "Tên gọi nghề nghiệp / occupation titles")
class TitleResource {
  private final TitleService titles;
  private final CurrentCaller caller;

  TitleResource(TitleService titles, CurrentCaller caller) {
    this.titles = titles;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary =
          "Titles by classification (isco/2008 or isco), code, language, kind or part of text",
      description =
          "Tên gọi theo danh mục (isco/2008, hoặc isco cho phiên bản hiện hành), mã, ngôn ngữ (vi,"
              + " en), loại (official, alternative, index, regional), nguồn, hoặc một phần chữ, có"
              + " dấu hay không; ít hơn ba chữ cái liền nhau thì tìm ở đầu từ. / Fewer than three"
              + " letters in a row are looked for where a word begins.")
  public Page<TitleView> list(
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("code") @Nullable String code,
      @QueryParam("language") @Schema(enumeration = {"vi", "en"}) @Nullable String language,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("source") @Nullable String source,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return titles.list(
        classification,
        new TitleFilter(null, code, language(language), kind(kind), source, q),
        caller.get(),
        PageRequest.of(limit, cursor, 4));
  }

  private static @Nullable String language(@Nullable String language) {
    if (language == null || language.equals("vi") || language.equals("en")) {
      return language;
    }
    throw PlatformProblem.INVALID_PARAMETER
        .because(TitleProblem.TITLE_LANGUAGE.title())
        .with("parameter", "language");
  }

  private static @Nullable TitleKind kind(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (TitleKind kind : TitleKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw PlatformProblem.INVALID_PARAMETER
        .because(TitleProblem.TITLE_KIND.title())
        .with("parameter", "kind");
  }
}
