package vn.labourmarket.gateway.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.labourmarket.gateway.indicators.Dimension;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.platform.texts.LocalizedText;

/** What the keys of a report's rows are called, in both languages. */
@ApplicationScoped
class Titles {
  private static final Map<String, LocalizedText> LEVELS =
      Map.of(
          "CAO_DANG", LocalizedText.of("Cao đẳng", "College"),
          "TRUNG_CAP", LocalizedText.of("Trung cấp", "Intermediate"),
          "TRUNG_HOC_NGHE", LocalizedText.of("Trung học nghề", "Vocational secondary"),
          "SO_CAP", LocalizedText.of("Sơ cấp", "Elementary"),
          "DUOI_3_THANG", LocalizedText.of("Đào tạo dưới 3 tháng", "Under three months"));

  private static final Map<String, LocalizedText> ENTRIES =
      Map.of(
          "THCS", LocalizedText.of("Tốt nghiệp THCS", "Lower secondary"),
          "THPT", LocalizedText.of("Tốt nghiệp THPT", "Upper secondary"),
          "TRUNG_CAP", LocalizedText.of("Tốt nghiệp trung cấp", "Intermediate diploma"),
          "WORKER", LocalizedText.of("Người lao động", "Workers"),
          "OTHER", LocalizedText.of("Khác", "Other"));

  private final Market market;

  Titles(Market market) {
    this.market = market;
  }

  Map<String, LocalizedText> of(Dimension dimension, Collection<String> keys) {
    return switch (dimension) {
      case TOTAL -> Map.of("", LocalizedText.of("Tổng số", "Total"));
      case LEVEL -> LEVELS;
      case ENTRY_BACKGROUND -> ENTRIES;
      case INSTITUTION ->
          read(
              """
              select id::text, name, coalesce(name_en, name) from institution
              where id::text = any(?)
              """,
              keys);
      case TRAINING_FIELD ->
          read(
              """
              select distinct on (code) code, coalesce(title_vi, title_en, code),
                coalesce(title_en, title_vi, code)
              from classification_item where scheme = 'training-field' and code = any(?)
              order by code, version desc
              """,
              keys);
    };
  }

  private Map<String, LocalizedText> read(String sql, Collection<String> keys) {
    Map<String, LocalizedText> titles = new HashMap<>();
    market
        .list(
            MarketQuery.of(sql, (Object) keys.toArray(String[]::new)),
            row ->
                Map.entry(row.getString(1), LocalizedText.of(row.getString(2), row.getString(3))))
        .forEach(entry -> titles.put(entry.getKey(), entry.getValue()));
    return titles;
  }
}
