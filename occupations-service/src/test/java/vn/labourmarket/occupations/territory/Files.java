package vn.labourmarket.occupations.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.TestCaller;

/** Sends files of areas and successions. */
final class Files {
  static final String UNITS =
      "code,parent_code,name_vi,name_en,valid_from,valid_to,legal_basis,name_from\n";
  static final String SUCCESSIONS = "from_code,to_code,effective_on,legal_basis,weight,kind\n";

  /** Somebody else of the authority. */
  static final TestCaller CHECKER = TestCaller.with(Role.LABOUR_AUTHORITY);

  private Files() {}

  /** A row such as {@code 97,,2041-01-01}: code, parent, first day, last day, first day of name. */
  static String unit(String cells) {
    String[] it = (cells + ",,,,").split(",", -1);
    return "%s,%s,Tỉnh Thử %s,Test %s,%s,%s,Nghị quyết thử,%s\n"
        .formatted(it[0], it[1], it[0] + it[4], it[0] + it[4], it[2], it[3], it[4]);
  }

  static String units(String... rows) {
    return UNITS + List.of(rows).stream().map(Files::unit).collect(Collectors.joining());
  }

  /** Rows such as {@code 97>98@2042-01-01:0.5:SPLIT}. */
  static String successions(String... rows) {
    StringBuilder csv = new StringBuilder(SUCCESSIONS);
    for (String row : rows) {
      String[] it = (row + "::").split("[>@:]", -1);
      csv.append("%s,%s,%s,Nghị quyết thử,%s,%s\n".formatted(it[0], it[1], it[2], it[3], it[4]));
    }
    return csv.toString();
  }

  static Response send(TestCaller caller, String path, String csv) {
    return upload(caller, "text/csv", csv.getBytes(UTF_8)).post(path);
  }

  static JsonPath importUnits(String csv) {
    return imported("/areas/imports", csv);
  }

  static JsonPath importSuccessions(String csv) {
    return imported("/area-successions/imports", csv);
  }

  /** Checked by somebody else first, as it has to be; the verdict of that where it is refused. */
  private static JsonPath imported(String path, String csv) {
    JsonPath checked = verdict(send(CHECKER, path + "?dryRun=true", csv));
    return checked.getString("state").equals("FAILED") ? checked : verdict(send(LABOUR, path, csv));
  }
}
