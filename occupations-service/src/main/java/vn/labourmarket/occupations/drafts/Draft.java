package vn.labourmarket.occupations.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.topics.EventJson;

/** What a subject shall say once somebody else has consented. */
@Entity
@Table(name = "reference_draft")
class Draft {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  DraftKind kind;

  String key;
  @Nullable UUID areaId;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonNode content;

  LocalDate validFrom;
  @Nullable LocalDate validTo;

  @JdbcTypeCode(SqlTypes.ARRAY)
  UUID[] editors;

  @Nullable UUID jobId;

  /** Number of the revision that it is going to be. */
  long revision;

  /**
   * Tag of the draft: the moment of the change, so that it is none of a revision, nor of a draft
   * that was given up.
   */
  long version;

  UUID createdBy;
  Instant createdAt;
  UUID editedBy;
  Instant editedAt;

  protected Draft() {}

  static Draft of(DraftKind kind, Subject of, Optional<Known> known, UUID author, Instant now) {
    Draft draft = new Draft();
    draft.id = known.map(Known::id).orElseGet(Generators.timeBasedEpochGenerator()::generate);
    draft.kind = kind;
    draft.key = of.key();
    draft.areaId = of.area();
    draft.revision = known.map(Known::version).orElse(0L) + 1;
    draft.editors = new UUID[0];
    draft.createdBy = author;
    draft.createdAt = now;
    return draft;
  }

  void edit(Dated as, Author author, Instant now) {
    content = EventJson.mapper().valueToTree(as);
    validFrom = as.validFrom();
    validTo = as.validTo();
    jobId = author.job();
    Set<UUID> all = new TreeSet<>(List.of(editors));
    all.add(author.id());
    editors = all.toArray(UUID[]::new);
    editedBy = author.id();
    editedAt = now;
    renew(now);
  }

  /** Gives it another tag. */
  void renew(Instant now) {
    version = Math.max(version + 1, now.toEpochMilli());
  }
}
