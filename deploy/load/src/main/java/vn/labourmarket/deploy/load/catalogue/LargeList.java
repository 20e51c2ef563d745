package vn.labourmarket.deploy.load.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** A made-up classification of 100,000 items on five levels: imported, published, sent out. */
final class LargeList {
  private static final int ITEMS = 100_000;
  private static final int LEVELS = 5;
  private static final int PAUSE_MILLIS = 50;

  private final Api editor;
  private final Api authority;
  private final SuiteDirectory directory;

  LargeList(Api editor, Api authority, SuiteDirectory directory) {
    this.editor = editor;
    this.authority = authority;
    this.directory = directory;
  }

  /**
   * Seconds from the beginning of the upload.
   *
   * @param imported until the job was done
   * @param published until the publication was answered
   * @param sent until its events were in Kafka
   */
  record Times(double imported, double published, double sent) {}

  Times measure() throws IOException, InterruptedException, SQLException {
    String version = "/classifications/load-" + UUID.randomUUID().toString().substring(0, 8);
    version += "/2026";
    String file = file();
    long begin = System.nanoTime();
    awaitImport(editor.upload(version + "/imports", file, key()).orFail("import"));
    double imported = since(begin);
    Answer described = describe(version);
    authority.step(version + "/publication", described.tag()).orFail("publication");
    double published = since(begin);
    awaitSent();
    return new Times(imported, published, since(begin));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String file() {
    StringBuilder file = new StringBuilder("code,level,title_vi,title_en\n");
    int left = ITEMS;
    int width = 1;
    for (int level = 1; level <= LEVELS; level++) {
      width *= 10;
      for (int i = 0; i < Math.min(width, left); i++) {
        String code = String.format("%0" + level + "d", i);
        file.append(code).append(',').append(level).append(",Nghề thử nghiệm số ").append(code);
        file.append(",Made-up occupation no. ").append(code).append('\n');
      }
      left -= Math.min(width, left);
    }
    return file.toString();
  }

  private void awaitImport(Answer accepted) throws IOException, InterruptedException {
    JsonNode job = accepted.body();
    while (!job.hasNonNull("finishedAt")) {
      Thread.sleep(PAUSE_MILLIS);
      job = editor.get("/imports/" + accepted.id()).orFail("job").body();
    }
    if (job.path("accepted").asInt() != ITEMS) {
      throw new IllegalStateException("not imported: " + job);
    }
  }

  private Answer describe(String version) throws IOException, InterruptedException {
    Map<String, Object> description =
        Map.of(
            "nameVi", "Danh mục đo tốc độ",
            "nameEn", "List for measuring speed",
            "legalBasis", "Không có",
            "validFrom", "2026-01-01");
    String now = editor.get(version).orFail("version").tag();
    return editor.put(version, now, description).orFail("description");
  }

  private void awaitSent() throws SQLException, InterruptedException {
    try (Connection owner = directory.connect("occupations");
        Statement ask = owner.createStatement()) {
      while (waiting(ask) > 0) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private static long waiting(Statement ask) throws SQLException {
    try (ResultSet row =
        ask.executeQuery("select count(*) from outbox where published_at is null")) {
      row.next();
      return row.getLong(1);
    }
  }
}
