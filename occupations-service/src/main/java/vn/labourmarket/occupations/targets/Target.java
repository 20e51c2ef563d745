package vn.labourmarket.occupations.targets;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.TargetState;

/** A target, identified by indicator, area and first day of validity. */
@Entity
@Table(name = "target")
class Target {
  @Id UUID id;
  String indicator;
  @Nullable UUID areaId;
  BigDecimal value;
  String nameVi;
  String nameEn;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String legalBasis;
  @Version long version = 1;
  UUID createdBy;
  Instant createdAt;
  UUID updatedBy;
  Instant updatedAt;

  protected Target() {}

  static Target of(SetTarget as, @Nullable UUID area, UUID actor, Instant now) {
    Target target = new Target();
    target.id = Generators.timeBasedEpochGenerator().generate();
    target.indicator = as.indicator();
    target.areaId = area;
    target.validFrom = as.validFrom();
    target.createdBy = actor;
    target.createdAt = now;
    target.set(as, actor, now);
    return target;
  }

  void set(SetTarget as, UUID actor, Instant now) {
    value = as.value();
    nameVi = as.nameVi();
    nameEn = as.nameEn();
    validTo = as.validTo();
    legalBasis = as.legalBasis();
    updatedBy = actor;
    updatedAt = now;
  }

  /** Whether it says already what a command asks for. */
  boolean says(SetTarget as) {
    return value.compareTo(as.value()) == 0
        && nameVi.equals(as.nameVi())
        && nameEn.equals(as.nameEn())
        && Objects.equals(validTo, as.validTo())
        && legalBasis.equals(as.legalBasis());
  }

  boolean overlaps(SetTarget as) {
    return (validTo == null || !validTo.isBefore(as.validFrom()))
        && (as.validTo() == null || !as.validTo().isBefore(validFrom));
  }

  TargetState state() {
    return new TargetState(
        id, indicator, areaId, plain(), nameVi, nameEn, validFrom, validTo, legalBasis);
  }

  /** Without the zeros that the column adds. */
  BigDecimal plain() {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
