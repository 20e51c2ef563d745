package vn.labourmarket.deploy.load.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.statistics.hierarchy.Dimension;

class HierarchyFileTest {
  @TempDir Path folder;

  @Test
  void seesWhichColumnIsAboveWhich() throws IOException {
    Path file = folder.resolve("jobs.csv");
    Files.writeString(
        file,
        """
        month,Field,Occupation,Area,People
        2020-01,F1,a,North,1
        2020-01,F1,b,North,2
        2020-01,F2,c,North,4
        2020-01,F2,c,South,8
        2020-02,F1,a,North,3
        2020-02,F1,b,North,4
        2020-02,F2,c,North,5
        2020-02,F2,c,South,6
        """);

    HierarchyFile read = HierarchyFile.read(file);

    assertEquals(
        List.of(
            new Dimension(Map.of("a", "Field F1", "b", "Field F1", "c", "Field F2")),
            new Dimension(Map.of())),
        read.dimensions());
    assertEquals(
        List.of(
            List.of("a", "North"),
            List.of("b", "North"),
            List.of("c", "North"),
            List.of("c", "South")),
        read.cells());
    assertArrayEquals(new double[] {8, 6}, read.histories()[3]);
    assertEquals(12, read.seasonLength());
  }

  @Test
  void aSetsSeasonIsInItsName() {
    assertEquals(1, StatisticsReport.season(Path.of("m3_yearly.csv.gz")));
    assertEquals(4, StatisticsReport.season(Path.of("us_employment_q.csv.gz")));
    assertEquals(12, StatisticsReport.season(Path.of("tourism_monthly.csv.gz")));
  }
}
