package vn.labourmarket.occupations.lookups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.test.SuiteServers;

/** A list read in small pages is the same list. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PagingTest {

  @ParameterizedTest
  @ValueSource(strings = {"/areas", "/area-successions", "/targets", "/reporting-obligations"})
  void losesNothingBetweenPages(String list) {
    // Given
    List<Object> whole = read(list + "?limit=500").getList("items");

    // When
    List<Object> walked = walk(list + "?limit=3");

    // Then
    assertTrue(whole.size() > 3, list);
    assertEquals(whole, walked);
  }

  @Test
  void comparesVersionsPageByPage() {
    // Given
    String scheme = scheme();
    String header = "code,parent_code,level,title_vi\nA,,1,A\n";
    published(
        scheme + "/2018", "2018-01-01", header + "1,A,2,Một\n2,A,2,Hai\n3,A,2,Ba\n5,A,2,Năm\n");
    published(
        scheme + "/2025", "2025-01-01", header + "1,A,2,Mốt\n2,A,2,Hai\n4,A,2,Bốn\n6,A,2,Sáu\n");
    String changes = "/classifications/" + scheme + "/changes?from=2018&to=2025";

    // When
    List<Object> walked = walk(changes + "&limit=2");

    // Then
    assertEquals(read(changes).getList("items"), walked);
    assertEquals(List.of("1", "3", "4", "5", "6"), read(changes).getList("items.code"));
  }

  private static List<Object> walk(String first) {
    List<Object> rows = new ArrayList<>();
    JsonPath page = read(first);
    rows.addAll(page.getList("items"));
    while (page.get("nextCursor") != null) {
      page = read(first + "&cursor=" + page.getString("nextCursor"));
      rows.addAll(page.getList("items"));
    }
    return rows;
  }
}
