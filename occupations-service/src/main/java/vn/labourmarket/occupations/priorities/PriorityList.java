package vn.labourmarket.occupations.priorities;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.PriorityListState;

/** A priority list, identified by what it lists and its first day of validity. */
@Entity
@Table(name = "priority_list")
class PriorityList {
  @Id UUID id;
  String list;
  String nameVi;
  String nameEn;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String legalBasis;
  String scheme;
  String versionId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] codes;

  @Version long version = 1;
  UUID createdBy;
  Instant createdAt;
  UUID updatedBy;
  Instant updatedAt;

  protected PriorityList() {}

  static PriorityList of(SetPriorityList as, UUID actor, Instant now) {
    PriorityList list = new PriorityList();
    list.id = Generators.timeBasedEpochGenerator().generate();
    list.list = as.list();
    list.validFrom = as.validFrom();
    list.createdBy = actor;
    list.createdAt = now;
    list.set(as, actor, now);
    return list;
  }

  void set(SetPriorityList as, UUID actor, Instant now) {
    nameVi = as.nameVi();
    nameEn = as.nameEn();
    validTo = as.validTo();
    legalBasis = as.legalBasis();
    scheme = as.scheme();
    versionId = as.version();
    codes = inOrder(as);
    updatedBy = actor;
    updatedAt = now;
  }

  private static String[] inOrder(SetPriorityList as) {
    return as.codes().stream().sorted().toArray(String[]::new);
  }

  /** Whether it says already what a command asks for. */
  boolean says(SetPriorityList as) {
    return nameVi.equals(as.nameVi())
        && nameEn.equals(as.nameEn())
        && Objects.equals(validTo, as.validTo())
        && legalBasis.equals(as.legalBasis())
        && scheme.equals(as.scheme())
        && versionId.equals(as.version())
        && List.of(codes).equals(List.of(inOrder(as)));
  }

  boolean overlaps(SetPriorityList as) {
    return (validTo == null || !validTo.isBefore(as.validFrom()))
        && (as.validTo() == null || !as.validTo().isBefore(validFrom));
  }

  PriorityListState state() {
    return new PriorityListState(
        list, nameVi, nameEn, validFrom, validTo, legalBasis, scheme, versionId, List.of(codes));
  }
}
