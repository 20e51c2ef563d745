package vn.labourmarket.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import vn.labourmarket.deploy.driver.Market;

/** The suite's two views of all vacancies of the run, page by page through the gateway. */
record Listing(List<Row> owner, List<Row> readModel) {
  static Listing read(Market market) throws IOException, InterruptedException {
    return new Listing(rows(market.owned()), rows(market.shown()));
  }

  private static List<Row> rows(List<JsonNode> items) {
    return items.stream().map(Listing::row).toList();
  }

  static Row row(JsonNode item) {
    return new Row(
        item.path("id").asText(),
        item.path("title").asText(),
        item.path("version").asLong(),
        item.path("number").asInt());
  }
}
