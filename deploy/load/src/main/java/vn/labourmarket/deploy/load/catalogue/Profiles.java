package vn.labourmarket.deploy.load.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;

/** Published profiles of some unit groups, as large as real ones. */
final class Profiles {
  static final List<String> CODES = List.of("7212", "2512", "5120", "8322", "3221");
  private static final int TASKS = 12;

  private Profiles() {}

  static void publish(Api editor, Api authority) throws IOException, InterruptedException {
    for (String code : CODES) {
      String path = "/occupations/" + code;
      String now = editor.get(path).orFail("occupation").tag();
      Answer draft = editor.put(path, now, profile(code)).orFail("profile");
      authority.step(path + "/publication", draft.tag()).orFail("publication");
    }
  }

  private static Map<String, Object> profile(String code) {
    return Map.of(
        "iscoRef",
        Map.of("version", "2008", "code", code),
        "titles",
        Map.of("official", Map.of("vi", "Nghề đo tốc độ " + code, "en", "Measured " + code)),
        "summary",
        Map.of("vi", "Hồ sơ để đo tốc độ " + UUID.randomUUID(), "en", "A profile to measure by"),
        "tasks",
        texts("Công việc", "Task"),
        "skills",
        texts("Kỹ năng", "Skill"),
        "knowledge",
        texts("Kiến thức", "Knowledge"),
        "vqfLevel",
        4,
        "sources",
        List.of(Map.of("title", "Đo tốc độ", "date", "2026-01-01")));
  }

  private static List<Map<String, String>> texts(String vi, String en) {
    return IntStream.range(0, TASKS)
        .mapToObj(it -> Map.of("vi", vi + " số " + it, "en", en + " no. " + it))
        .toList();
  }
}
