package vn.labourmarket.occupations.starter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Remembers which lists this database has been given. */
@ApplicationScoped
class StarterRepository {
  private final EntityManager entities;

  StarterRepository(EntityManager entities) {
    this.entities = entities;
  }

  List<String> loaded() {
    List<?> names =
        entities.createNativeQuery("select name from starter_list", String.class).getResultList();
    return names.stream().map(String.class::cast).toList();
  }

  /** Replicas that start together take turns. */
  void lock() {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('starter', 6))")
        .getSingleResult();
  }

  void remember(String name, Instant at) {
    entities
        .createNativeQuery("insert into starter_list (name, loaded_at) values (?1, ?2)")
        .setParameter(1, name)
        .setParameter(2, at)
        .executeUpdate();
  }
}
