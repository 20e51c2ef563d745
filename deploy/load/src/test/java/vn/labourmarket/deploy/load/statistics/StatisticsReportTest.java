package vn.labourmarket.deploy.load.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsReportTest {
  private static final String SERIES = "series,type,start_year,start_period,n_train,h,train,test\n";
  private static final String PEERS = "series,method,mean,lo80,hi80,lo95,hi95\n";

  @TempDir Path folder;

  @Test
  void scoresOursBesideTheBestStoredOneOnTheSeriesThatItHas() throws IOException {
    // Given b without a peer, and c that has no scale since no year differs from the one before
    write(
        "series/tiny.csv.gz",
        SERIES
            + "a,X,2000,1,8,2,10;20;30;40;12;22;32;42,14;20\n"
            + "b,X,2000,1,8,2,1;2;3;4;5;6;7;8,9;9\n"
            + "c,X,2000,1,8,2,1;2;3;4;1;2;3;4,1;2\n");
    write(
        "peers/tiny.csv.gz", PEERS + "a,naive2,42;42,,,,\na,good,13;20,10;16;,15;21,8;15,16;22\n");

    List<Row> rows = StatisticsReport.accuracy(folder);

    // Then the errors of 12 and 22 are 2 and 2 in units of 2
    Row mase = row(rows, "all", "seasonal-naive MASE");
    assertEquals(1, mase.value(), 1e-12);
    assertEquals("good", mase.peer());
    assertEquals(0.25, mase.peerValue(), 1e-12);
    // Naive2 finds no season in two years: 42 has the errors 28 and 22
    double smape2 = (200 * 28 / 56.0 + 200 * 22 / 62.0) / 2;
    double smape = (200 * 2 / 26.0 + 200 * 2 / 42.0) / 2;
    assertEquals(
        (smape / smape2 + 1 / 12.5) / 2, row(rows, "all", "seasonal-naive OWA").value(), 1e-12);
    assertEquals(1, row(rows, "last8", "naive2 OWA").value(), 1e-12);
    assertTrue(rows.stream().noneMatch(it -> it.variant().equals("last12")));
  }

  @Test
  void scoresEverySeriesWhereNothingIsStored() throws IOException {
    // Given b too short to be continued
    write(
        "series/tiny_yearly.csv.gz", SERIES + "a,X,2000,1,4,1,1;2;3;4,6\nb,X,2000,1,3,1,1;2;3,6\n");

    List<Row> rows = StatisticsReport.accuracy(folder);

    Row mase = row(rows, "all", "naive2 MASE");
    assertEquals(2, mase.value(), 1e-12);
    assertNull(mase.peer());
    assertTrue(rows.stream().allMatch(it -> it.variant().equals("all")));
  }

  @Test
  void poolsOnlyWindowsOfOneOrigin() {
    double[] some = {1, 2};

    assertEquals("@1997", new TestSeries("CEU05@1997", some, some, 1).origin());
    assertEquals("", new TestSeries("N0646", some, some, 1).origin());
  }

  private static Row row(List<Row> rows, String variant, String measure) {
    return rows.stream()
        .filter(it -> it.variant().equals(variant) && it.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
