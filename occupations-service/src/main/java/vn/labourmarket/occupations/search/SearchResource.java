package vn.labourmarket.occupations.search;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/occupations")
@Tag(name = "occupations")
class SearchResource {
  private static final int USUAL_HITS = 20;
  private static final int MOST_HITS = 100;

  private final OccupationIndexes indexes;

  SearchResource(OccupationIndexes indexes) {
    this.indexes = indexes;
  }

  @GET
  @Operation(
      summary = "Occupations by what people call them, the best first",
      description =
          "Tìm nghề theo tên gọi, có dấu hay không, chấp nhận gõ sai, viết tắt, xen tiếng Anh;"
              + " level giới hạn cấp mã, under giới hạn trong một nhóm, classification là isco (mặc"
              + " định) hoặc vsco. / level and under narrow the codes; classification is isco"
              + " (default) or vsco.")
  public Uni<FoundOccupations> search(
      @QueryParam("q") @Nullable String q,
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("level") @Nullable Integer level,
      @QueryParam("under") @Nullable String under,
      @QueryParam("limit") @Nullable Integer limit) {
    String text = SearchParameters.text(q);
    int hits = SearchParameters.limit(limit, USUAL_HITS, MOST_HITS);
    Uni<OccupationIndex> index = indexes.of(SearchedScheme.of(classification));
    if (level != null || under != null) {
      // Too long for an event loop when a filter lets hardly anything through (ADR 019).
      index = index.emitOn(Infrastructure.getDefaultWorkerPool());
    }
    return index.map(
        it -> new FoundOccupations(it.ref().toString(), it.search(text, level, under, hits)));
  }
}
