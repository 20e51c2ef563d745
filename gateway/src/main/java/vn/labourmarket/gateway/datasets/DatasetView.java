package vn.labourmarket.gateway.datasets;

import java.util.List;

/** What a dataset is and which columns it has. */
record DatasetView(String id, String titleVi, String titleEn, List<ColumnView> columns) {

  /** A column; {@code type} is TEXT, NUMBER, DATE, INSTANT, COUNT or FLAG. */
  record ColumnView(String name, String type, String titleVi, String titleEn) {}

  static DatasetView of(Dataset dataset) {
    List<ColumnView> columns =
        new java.util.ArrayList<>(
            dataset.columns().stream()
                .map(it -> new ColumnView(it.name(), it.type().name(), it.titleVi(), it.titleEn()))
                .toList());
    columns.add(
        new ColumnView(
            "restated",
            Column.Type.FLAG.name(),
            "Có số liệu quy đổi từ địa bàn cũ",
            "Carried over from former areas"));
    columns.add(
        new ColumnView(
            "demonstration", Column.Type.FLAG.name(), "Số liệu minh hoạ", "Demonstration data"));
    return new DatasetView(
        dataset.id(), dataset.title().vi(), dataset.title().en(), List.copyOf(columns));
  }
}
