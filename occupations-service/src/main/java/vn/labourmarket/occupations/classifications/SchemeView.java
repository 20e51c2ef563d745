package vn.labourmarket.occupations.classifications;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A scheme with all its versions, oldest first. */
record SchemeView(String scheme, List<ClassificationView> versions) {

  static List<SchemeView> of(List<ClassificationVersion> versions) {
    Map<String, List<ClassificationView>> byScheme =
        versions.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.scheme,
                    TreeMap::new,
                    Collectors.mapping(ClassificationView::of, Collectors.toList())));
    return byScheme.entrySet().stream()
        .map(it -> new SchemeView(it.getKey(), it.getValue()))
        .toList();
  }
}
