package vn.labourmarket.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.deploy.driver.Market;

/** The suite's two views of all vacancies, page by page through the gateway. */
record Listing(List<Row> owner, List<Row> readModel) {
  /** Asks the read model employer by employer, which stays cheap however many rows there are. */
  static Listing read(Market market) throws IOException, InterruptedException {
    List<Row> readModel = new ArrayList<>();
    for (String employer : market.employers()) {
      readModel.addAll(rows(market.shown(employer), "vacancyId"));
    }
    return new Listing(rows(market.owned(), "id"), readModel);
  }

  /** Asks the read model for everything at once, as a data team would. */
  static Listing readWhole(Market market) throws IOException, InterruptedException {
    return new Listing(rows(market.owned(), "id"), rows(market.shown(), "vacancyId"));
  }

  private static List<Row> rows(List<JsonNode> items, String idName) {
    return items.stream()
        .map(
            item ->
                new Row(
                    item.path(idName).asText(),
                    item.path("title").asText(),
                    item.path("version").asLong(),
                    item.path("number").asInt()))
        .toList();
  }
}
