package vn.labourmarket.occupations.areas;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.labourmarket.events.catalogue.AreaSuccessionState;

/** A predecessor's share that went to a successor. */
@Entity
@Table(name = "area_succession")
@IdClass(AreaSuccession.Pair.class)
class AreaSuccession {
  /** Which area followed which. */
  record Pair(UUID fromId, UUID toId) implements Serializable {}

  @Id UUID fromId;
  @Id UUID toId;
  String kind;
  BigDecimal weight;
  LocalDate effectiveOn;
  String legalBasis;

  protected AreaSuccession() {}

  static AreaSuccession of(AreaSuccessionState state) {
    AreaSuccession succession = new AreaSuccession();
    succession.fromId = state.fromId();
    succession.toId = state.toId();
    succession.kind = state.kind();
    succession.weight = state.weight();
    succession.effectiveOn = state.effectiveOn();
    succession.legalBasis = state.legalBasis();
    return succession;
  }
}
