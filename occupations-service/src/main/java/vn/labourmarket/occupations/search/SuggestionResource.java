package vn.labourmarket.occupations.search;

import io.smallrye.mutiny.Uni;
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
  public Uni<SuggestedTitles> suggestions(
      @QueryParam("q") @Nullable String q,
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("limit") @Nullable Integer limit) {
    String typed = SearchParameters.text(q);
    int most = SearchParameters.limit(limit, MOST_SUGGESTIONS, MOST_SUGGESTIONS);
    return indexes
        .of(SearchedScheme.of(classification))
        .map(it -> SuggestedTitles.of(it.ref(), it.suggest(typed, most)));
  }
}
