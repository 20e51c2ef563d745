package vn.labourmarket.occupations.drafts;

import static vn.labourmarket.occupations.Catalogue.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.test.TestCaller;

/** What waits for a leader, as its callers see it. */
enum ReferenceKind {
  TARGET("/targets", "target", "indicator", "value", "TARGET_OVERLAP"),
  OBLIGATION(
      "/reporting-obligations", "reporting_obligation", "code", "dueDay", "OBLIGATION_OVERLAP");

  private final String path;
  private final String table;
  private final String key;
  private final String figure;
  private final String overlap;

  ReferenceKind(String path, String table, String key, String figure, String overlap) {
    this.path = path;
    this.table = table;
    this.key = key;
    this.figure = figure;
    this.overlap = overlap;
  }

  String path() {
    return path;
  }

  String table() {
    return table;
  }

  String figure() {
    return figure;
  }

  String overlap() {
    return overlap;
  }

  /** Query that finds all of a name. */
  String name(String name) {
    return key + "=" + name;
  }

  Map<String, Object> body(String name, String from, @Nullable String to, int number) {
    Map<String, Object> body = new HashMap<>();
    body.put(key, name);
    body.put("nameVi", "Thử nghiệm");
    body.put("nameEn", "Test");
    body.put("validFrom", from);
    body.put("validTo", to);
    body.put("legalBasis", "Quyết định thử nghiệm");
    body.put(figure, number);
    if (this == OBLIGATION) {
      body.put("reporterRole", "EMPLOYER");
      body.put("receiverRole", "LABOUR_AUTHORITY");
      body.put("cadence", "MONTH");
      body.put("dueRule", "BY");
      body.put("dueMonthOffset", 0);
      body.put("graceDays", 0);
    }
    return body;
  }

  Response put(TestCaller caller, Map<String, Object> body, @Nullable String tag) {
    RequestSpecification request = as(caller).contentType(ContentType.JSON).body(body);
    return (tag == null ? request : request.header("If-Match", tag)).put(path);
  }
}
