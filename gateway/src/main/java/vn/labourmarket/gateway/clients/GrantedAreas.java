package vn.labourmarket.gateway.clients;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.gateway.answers.AnswerProblem;
import vn.labourmarket.gateway.market.AreaMap;
import vn.labourmarket.gateway.market.Areas;
import vn.labourmarket.gateway.market.Completeness;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.VietnamTime;

/** Judges what a client is given: roles that exist, networks, areas by id or by today's code. */
@ApplicationScoped
class GrantedAreas {
  private final Areas areas;
  private final Completeness completeness;
  private final Clock clock;

  GrantedAreas(Areas areas, Completeness completeness, Clock clock) {
    this.areas = areas;
    this.completeness = completeness;
    this.clock = clock;
  }

  Set<UUID> of(Grants command) {
    List<UUID> ids = Objects.requireNonNullElse(command.areaIds(), List.of());
    List<String> codes = Objects.requireNonNullElse(command.areaCodes(), List.of());
    boolean named = !(ids.isEmpty() && codes.isEmpty());
    if (named) {
      completeness.require();
    }
    AreaMap map = areas.map();
    if (map.isEmpty() && named) {
      throw AnswerProblem.AREAS_NOT_LOADED.problem().withHeader("Retry-After", "2");
    }
    List<Violation> violations = new ArrayList<>();
    Set<UUID> granted = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (map.find(ids.get(i)).isEmpty()) {
        violations.add(unknown("/areaIds/" + i));
      }
      granted.add(ids.get(i));
    }
    for (int i = 0; i < codes.size(); i++) {
      var today = map.withCodeOn(codes.get(i), VietnamTime.today(clock));
      if (today.isEmpty()) {
        violations.add(unknown("/areaCodes/" + i));
      }
      today.ifPresent(area -> granted.add(area.id()));
    }
    command.roles().stream()
        .filter(role -> !Role.ALL.contains(role))
        .sorted()
        .forEach(
            role ->
                violations.add(
                    Violation.error(
                        "/roles", ClientProblem.ROLE_UNKNOWN, ClientProblem.ROLE_UNKNOWN.title())));
    violations.addAll(BoundNetworks.violations(command.networks()));
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
    return granted;
  }

  private static Violation unknown(String pointer) {
    return Violation.error(pointer, AnswerProblem.AREA_UNKNOWN, AnswerProblem.AREA_UNKNOWN.title());
  }
}
