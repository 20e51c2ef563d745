package vn.labourmarket.occupations.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.Drafts;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.occupations.profiles.OccupationView.Proposal;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Profiles of occupations for who may see them. */
@ApplicationScoped
class OccupationReader {
  private final OccupationRepository occupations;
  private final KnownNames known;

  OccupationReader(OccupationRepository occupations, KnownNames known) {
    this.occupations = occupations;
    this.known = known;
  }

  /**
   * What a reader asked for.
   *
   * @param version number of a revision, or {@code draft}; null for what is published
   */
  OccupationView occupation(String code, @Nullable String version, Caller reader) {
    List<OccupationRevision> visible = visible(code, reader);
    Integer draft =
        visible.stream()
            .filter(it -> it.status == Status.DRAFT)
            .findFirst()
            .map(it -> it.revision)
            .orElse(null);
    Optional<OccupationView> found =
        (version == null ? shown(visible) : visible.stream().filter(it -> matches(it, version)))
            .findFirst()
            .map(it -> OccupationView.of(it, draft, proposal(it, reader), version(visible)));
    return found
        .or(() -> version == null ? known.of(code) : Optional.empty())
        .orElseThrow(OccupationProblem.OCCUPATION_NOT_FOUND::problem);
  }

  private static @Nullable Proposal proposal(OccupationRevision it, Caller reader) {
    return Drafts.visibleTo(reader) ? Proposal.of(it) : null;
  }

  /** What everybody sees, else the draft. */
  private static Stream<OccupationRevision> shown(List<OccupationRevision> visible) {
    return Stream.of(Status.PUBLISHED, Status.DEPRECATED, Status.DRAFT)
        .flatMap(status -> visible.stream().filter(it -> it.status == status));
  }

  private static boolean matches(OccupationRevision it, String version) {
    return version.equals("draft")
        ? it.status == Status.DRAFT
        : version.equals(String.valueOf(it.revision));
  }

  private List<OccupationRevision> visible(String code, Caller reader) {
    boolean drafts = Drafts.visibleTo(reader);
    return occupations.revisions(code).stream().filter(it -> drafts || it.wasPublished()).toList();
  }

  /** The newest change of the occupation; 0 before the first. */
  static long version(List<OccupationRevision> revisions) {
    return revisions.stream().mapToLong(it -> it.version).max().orElse(0);
  }

  /** The tag of a code that nobody has described yet. */
  long versionWithoutProfile(String code) {
    return known.of(code).map(OccupationView::version).orElse(0L);
  }

  Page<OccupationView> versions(String code, Caller reader, PageRequest page) {
    List<OccupationRevision> visible = visible(code, reader);
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    if (visible.isEmpty()) {
      throw OccupationProblem.OCCUPATION_NOT_FOUND.problem();
    }
    return Page.of(
        visible.stream().filter(it -> it.revision < before).limit(page.fetchSize()).toList(),
        page,
        it -> OccupationView.of(it, null, proposal(it, reader), version(visible)),
        it -> Cursor.of(it.revision));
  }

  Page<GapView> gaps(String language, @Nullable String field, Caller reader, PageRequest page) {
    return Page.of(
        occupations.withGaps(language, field == null ? "" : field, Drafts.visibleTo(reader), page),
        page,
        it -> GapView.of(it, language),
        it -> Cursor.of(it.code));
  }
}
