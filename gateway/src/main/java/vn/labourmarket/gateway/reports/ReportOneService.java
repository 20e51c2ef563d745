package vn.labourmarket.gateway.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.labourmarket.gateway.answers.Freshness;
import vn.labourmarket.gateway.answers.Subject;
import vn.labourmarket.gateway.indicators.Coverage;
import vn.labourmarket.gateway.indicators.CoverageReader;
import vn.labourmarket.gateway.indicators.Dimension;
import vn.labourmarket.gateway.indicators.Progress;
import vn.labourmarket.gateway.indicators.ProgressQuestion;
import vn.labourmarket.gateway.indicators.ProgressReader;
import vn.labourmarket.gateway.market.Area;
import vn.labourmarket.platform.texts.LocalizedText;

/** Puts R1 together. */
@ApplicationScoped
class ReportOneService {
  private static final LocalizedText TITLE =
      LocalizedText.of("Báo cáo tiến độ tuyển sinh", "Report on enrollment progress");
  private static final LocalizedText NOTICE =
      LocalizedText.of(
          "Có số liệu minh hoạ, không phải số liệu thật.",
          "Contains demonstration data, not real figures.");
  private static final int VERSION_LENGTH = 16;

  private final ProgressReader progress;
  private final CoverageReader coverages;
  private final Titles titles;
  private final Freshness freshness;
  private final ObjectMapper json;

  ReportOneService(
      ProgressReader progress,
      CoverageReader coverages,
      Titles titles,
      Freshness freshness,
      ObjectMapper json) {
    this.progress = progress;
    this.coverages = coverages;
    this.titles = titles;
    this.freshness = freshness;
    this.json = json;
  }

  /**
   * The report.
   *
   * @param byOrganisation whether the reader is shown single institutions
   */
  ReportOneView of(ProgressQuestion question, boolean byOrganisation) {
    Progress total = progress.total(question);
    Coverage coverage = coverages.read(question);
    Area area = question.territory().area().orElse(null);
    ReportOneView view =
        new ReportOneView(
            "R1",
            TITLE.vi(),
            TITLE.en(),
            total.demonstration() ? NOTICE.vi() : null,
            total.demonstration() ? NOTICE.en() : null,
            area == null ? null : area.id(),
            area == null ? null : area.code(),
            area == null ? null : area.name().vi(),
            area == null ? null : area.name().en(),
            question.period().toString(),
            question.territory().basis().parameter(),
            ProgressRow.of("", LocalizedText.of("Tổng số", "Total"), total),
            byOrganisation ? rows(Dimension.INSTITUTION, question) : List.of(),
            rows(Dimension.LEVEL, question),
            rows(Dimension.TRAINING_FIELD, question),
            rows(Dimension.ENTRY_BACKGROUND, question),
            byOrganisation ? reporters(coverage, true) : List.of(),
            byOrganisation ? reporters(coverage, false) : List.of(),
            freshness.asOf(Subject.ENROLLMENT, question.asOf()),
            coverage.share(),
            coverage.expected(),
            coverage.received(),
            freshness.incomplete(Subject.ENROLLMENT),
            total.demonstration(),
            "");
    return view.withVersion(hash(view));
  }

  private List<ProgressRow> rows(Dimension dimension, ProgressQuestion question) {
    Map<String, Progress> figures = progress.by(dimension, question);
    Map<String, LocalizedText> names = titles.of(dimension, figures.keySet());
    return figures.entrySet().stream()
        .map(
            it ->
                ProgressRow.of(
                    it.getKey(),
                    names.getOrDefault(it.getKey(), LocalizedText.of(it.getKey(), it.getKey())),
                    it.getValue()))
        .toList();
  }

  private static List<ReportOneView.Reporter> reporters(Coverage coverage, boolean received) {
    return coverage.reporters().stream()
        .filter(it -> it.received() == received && (!received || it.late()))
        .map(
            it ->
                new ReportOneView.Reporter(
                    it.institutionId(),
                    it.code(),
                    it.name(),
                    it.nameEn(),
                    it.daysLate(),
                    it.firstSubmittedAt()))
        .toList();
  }

  private String hash(ReportOneView view) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
