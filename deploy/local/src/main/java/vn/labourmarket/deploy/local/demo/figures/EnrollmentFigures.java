package vn.labourmarket.deploy.local.demo.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans and quarterly reports of the institutions of one province; they add to its totals. */
public final class EnrollmentFigures {
  /** Part of a year's graduates that leave in each quarter. */
  private static final double[] GRADUATION = {0.10, 0.45, 0.30, 0.15};

  private final List<Cell> cells = new ArrayList<>();
  private final Map<Institution, List<Plan>> plans = new HashMap<>();
  private final Map<Institution, List<Report>> reports = new HashMap<>();

  /** A programme of an institution and how many study in it. */
  private static final class Cell {
    private final Institution institution;
    private final Programme programme;
    private final double weight;
    private long enrolled;

    private Cell(Institution institution, Programme programme) {
      this.institution = institution;
      this.programme = programme;
      Draw draw = Draw.of("cell", institution.code(), programme.field(), programme.level());
      this.weight = institution.size() * draw.between(0.6, 1.4);
    }
  }

  public record Plan(int year, List<PlanLine> lines) {
    public long total() {
      return lines.stream().mapToLong(PlanLine::target).sum();
    }
  }

  public record PlanLine(Programme programme, long target) {}

  public record Report(int year, int quarter, List<ReportLine> lines) {
    public String period() {
      return year + "-Q" + quarter;
    }

    public long intake() {
      return lines.stream().mapToLong(ReportLine::newIntake).sum();
    }
  }

  public record ReportLine(
      Programme programme,
      long female,
      long ethnicMinority,
      long newIntake,
      long transferIn,
      long transferOut,
      long dropout,
      long graduates,
      long enrolledStart,
      long enrolledEnd,
      long dualCulture) {}

  public EnrollmentFigures(Province province) {
    for (Institution institution : Institution.of(province)) {
      plans.put(institution, new ArrayList<>());
      reports.put(institution, new ArrayList<>());
      institution.programmes().forEach(it -> cells.add(new Cell(institution, it)));
    }
    startingStock(province.years().get(0));
    for (Province.Year year : province.years()) {
      plan(year);
      for (int quarter = 1; quarter <= 4; quarter++) {
        report(year, quarter);
      }
    }
  }

  public List<Institution> institutions() {
    return cells.stream().map(it -> it.institution).distinct().toList();
  }

  public List<Plan> plansOf(Institution institution) {
    return List.copyOf(plans.getOrDefault(institution, List.of()));
  }

  public List<Report> reportsOf(Institution institution) {
    return List.copyOf(reports.getOrDefault(institution, List.of()));
  }

  /** As many as a steady intake keeps in training. */
  private void startingStock(Province.Year year) {
    long[] yearly = Apportionment.split(year.plan(), weights());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      cell.enrolled = Math.round(yearly[i] * 0.85 * cell.programme.years());
    }
  }

  private void plan(Province.Year year) {
    long[] targets = Apportionment.split(year.plan(), weights());
    Map<Institution, List<PlanLine>> lines = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      lines
          .computeIfAbsent(cell.institution, it -> new ArrayList<>())
          .add(new PlanLine(cell.programme, targets[i]));
    }
    lines.forEach((it, own) -> of(plans, it).add(new Plan(year.year(), List.copyOf(own))));
  }

  private void report(Province.Year year, int quarter) {
    double[] weights = new double[cells.size()];
    for (int i = 0; i < weights.length; i++) {
      // A little noise around the same shares: no jump that a reviewer would ask about.
      weights[i] = cells.get(i).weight * noise(cells.get(i), year.year(), quarter);
    }
    long[] intake = Apportionment.split(year.intake(quarter), weights);
    Map<Institution, List<ReportLine>> lines = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      lines
          .computeIfAbsent(cell.institution, it -> new ArrayList<>())
          .add(line(cell, intake[i], year.year(), quarter));
    }
    lines.forEach(
        (it, own) -> of(reports, it).add(new Report(year.year(), quarter, List.copyOf(own))));
  }

  private static ReportLine line(Cell cell, long intake, int year, int quarter) {
    Programme programme = cell.programme;
    Draw draw = draw(cell, "flows", year, quarter);
    long start = cell.enrolled;
    long graduates =
        programme.years() < 1
            ? draw.shareOf(start, 0.75, 0.9)
            : draw.shareOf(start, 0.9, 1.05, GRADUATION[quarter - 1] / programme.years());
    long dropout = Math.min(start - graduates, draw.shareOf(start, 0.004, 0.02));
    long transferOut = Math.min(start - graduates - dropout, draw.whole(0, 2));
    long transferIn = start > 0 ? draw.whole(0, 2) : 0;
    long end = start + intake + transferIn - graduates - dropout - transferOut;
    boolean mayBeDual = programme.level().equals("TRUNG_CAP");
    cell.enrolled = end;
    return new ReportLine(
        programme,
        Math.min(intake, draw.shareOf(intake, 0.9, 1.1, programme.femaleShare())),
        draw.shareOf(intake, 0.05, 0.2),
        intake,
        transferIn,
        transferOut,
        dropout,
        graduates,
        start,
        end,
        mayBeDual ? draw.shareOf(intake, 0.5, 0.8) : 0);
  }

  private double[] weights() {
    return cells.stream().mapToDouble(it -> it.weight).toArray();
  }

  private static double noise(Cell cell, int year, int quarter) {
    return draw(cell, "intake", year, quarter).between(0.92, 1.08);
  }

  private static Draw draw(Cell cell, String what, int year, int quarter) {
    Programme programme = cell.programme;
    return Draw.of(
        what, cell.institution.code(), programme.field(), programme.level(), year, quarter);
  }

  private static <T> List<T> of(Map<Institution, List<T>> map, Institution institution) {
    return map.computeIfAbsent(institution, it -> new ArrayList<>());
  }
}
