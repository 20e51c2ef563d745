package vn.labourmarket.deploy.load.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.disclosure.Attacker;
import vn.labourmarket.statistics.disclosure.LinkedTables;
import vn.labourmarket.statistics.disclosure.Suppression;
import vn.labourmarket.statistics.disclosure.Suppressor;

class DisclosureRunTest {

  @Test
  void smallTablesCostAtMostHalfMoreThanTheCheapestChoice() {
    List<Row> rows = DisclosureRun.small(20);

    assertEquals(0, rows.get(0).value(), "cells computed back");
    assertTrue(rows.get(1).value() >= 1, "nothing is cheaper than the cheapest");
    assertTrue(rows.get(2).value() <= 1.5, rows.get(2).toString());
  }

  @Test
  void hundredsOfSensitiveCellsSurviveTheAttacker() {
    LinkedTables tables = RandomTables.of(7, 22, 30, 15, 1500);

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(), suppression.unprotected());
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
  }
}
