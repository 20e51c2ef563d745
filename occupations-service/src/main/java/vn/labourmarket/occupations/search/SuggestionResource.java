package vn.labourmarket.occupations.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/occupations/suggestions")
@Tag(name = "occupations")
class SuggestionResource {
  private static final int MOST_SUGGESTIONS = 10;

  private final OccupationIndexes indexes;

  SuggestionResource(OccupationIndexes indexes) {
    this.indexes = indexes;
  }

  @GET
  @Operation(
      summary = "Titles that complete what has been typed so far, at most ten",
      description = "Gợi ý tên gọi nghề trong khi gõ, tối đa mười, có dấu hay không.")
  public SuggestedTitles suggestions(
      @QueryParam("q") @Nullable String q,
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("limit") @Nullable Integer limit) {
    String typed = SearchParameters.text(q);
    int most = SearchParameters.limit(limit, MOST_SUGGESTIONS, MOST_SUGGESTIONS);
    OccupationIndex index = indexes.of(SearchedScheme.of(classification));
    return new SuggestedTitles(
        index.ref().toString(),
        index.suggest(typed, most).stream()
            .map(it -> new SuggestedTitles.SuggestedTitle(it.code(), it.title()))
            .toList());
  }
}
