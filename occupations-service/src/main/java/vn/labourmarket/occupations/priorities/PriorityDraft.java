package vn.labourmarket.occupations.priorities;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.priorities.PriorityService.Author;

/** What a list shall say once somebody else has consented. */
@Entity
@Table(name = "priority_list_draft")
class PriorityDraft {
  /** That of the list, also of one that is not there yet. */
  @Id UUID id;

  /** Aggregate id of the list. */
  String key;

  @JdbcTypeCode(SqlTypes.JSON)
  SetPriorityList content;

  String owner;

  /** Everybody who wrote any of it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  UUID[] editors;

  /** The import that brought its codes. */
  @Nullable UUID jobId;

  /**
   * Tag of the draft: the moment of the change, so that it is none of a revision, nor of a draft
   * that was given up.
   */
  long version;

  UUID createdBy;
  Instant createdAt;
  UUID editedBy;
  Instant editedAt;

  protected PriorityDraft() {}

  static PriorityDraft of(
      Optional<PriorityList> known, SetPriorityList as, String owner, Author author, Instant now) {
    PriorityDraft draft = new PriorityDraft();
    draft.id = known.map(it -> it.id).orElseGet(Generators.timeBasedEpochGenerator()::generate);
    draft.key = PriorityList.key(as);
    draft.owner = owner;
    draft.editors = new UUID[0];
    draft.createdBy = author.id();
    draft.createdAt = now;
    draft.edit(as, author, now);
    return draft;
  }

  void edit(SetPriorityList as, Author author, Instant now) {
    content = as;
    jobId = author.job();
    Set<UUID> all = new TreeSet<>(List.of(editors));
    all.add(author.id());
    editors = all.toArray(UUID[]::new);
    editedBy = author.id();
    editedAt = now;
    version = Math.max(version + 1, now.toEpochMilli());
  }

  boolean wasWrittenBy(UUID client) {
    return List.of(editors).contains(client);
  }
}
