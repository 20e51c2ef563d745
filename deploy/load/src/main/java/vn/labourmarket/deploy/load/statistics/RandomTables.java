package vn.labourmarket.deploy.load.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.labourmarket.statistics.disclosure.Classification;
import vn.labourmarket.statistics.disclosure.Contributions;
import vn.labourmarket.statistics.disclosure.CrossTable;
import vn.labourmarket.statistics.disclosure.LinkedTables;
import vn.labourmarket.statistics.disclosure.PrimaryRule;
import vn.labourmarket.statistics.disclosure.TableCell;

/**
 * Linked tables of employers that do not exist: occupation by area and sector by area, each with
 * its hierarchy, so that both have the areas' totals in common.
 */
final class RandomTables {
  private static final PrimaryRule[] RULES = {
    new PrimaryRule.Threshold(3, 0.3, 1),
    new PrimaryRule.Dominance(1, 85),
    new PrimaryRule.PercentRule(10)
  };

  private final Random random;
  private final int owners;
  private final Classification areas;
  private final Classification occupations;
  private final Classification sectors;
  private final Map<String, List<Employer>> contributions = new HashMap<>();

  private record Employer(int number, double size) {}

  private RandomTables(long seed, int areas, int occupations, int sectors, int owners) {
    random = new Random(seed);
    this.owners = owners;
    this.areas = hierarchy(areas);
    this.occupations = hierarchy(occupations);
    this.sectors = hierarchy(sectors);
  }

  /**
   * Two tables that share the areas' totals.
   *
   * @param areas number of codes with their totals, and so on
   * @param employers drawn at random, most of them small
   */
  static LinkedTables of(long seed, int areas, int occupations, int sectors, int employers) {
    return owned(seed, areas, occupations, sectors, employers, employers);
  }

  /**
   * The same tables where employers belong to fewer owners, each of whom so is alone in several
   * cells: what an owner reported in them together must not be computed back either.
   */
  static LinkedTables owned(
      long seed, int areas, int occupations, int sectors, int employers, int owners) {
    RandomTables tables = new RandomTables(seed, areas, occupations, sectors, owners);
    for (int i = 0; i < employers; i++) {
      tables.addEmployer(i);
    }
    LinkedTables.Builder builder = LinkedTables.builder();
    new CrossTable(List.of(tables.occupations, tables.areas))
        .addTo(builder, codes -> tables.cell(codes.get(0), "0", codes.get(1)));
    new CrossTable(List.of(tables.sectors, tables.areas))
        .addTo(builder, codes -> tables.cell("0", codes.get(0), codes.get(1)));
    return builder.build();
  }

  /** A total, groups of some six codes and the codes themselves. */
  private Classification hierarchy(int size) {
    List<String> codes = new ArrayList<>();
    int[] parents = new int[size];
    int groups = size <= 8 ? 0 : Math.max(2, (size - 1) / 7);
    for (int i = 0; i < size; i++) {
      codes.add(Integer.toString(i));
      boolean leaf = i > groups && groups > 0;
      int inGroup = leaf ? 1 + (i <= 3 * groups ? i % groups : random.nextInt(groups)) : 0;
      parents[i] = i == 0 ? -1 : inGroup;
    }
    return new Classification(codes, parents);
  }

  private void addEmployer(int number) {
    double size = Math.rint(Math.exp(1 + 1.4 * random.nextGaussian())) + 1;
    Employer employer = new Employer(number, size);
    int area = leaf(areas);
    int occupation = leaf(occupations);
    int sector = leaf(sectors);
    for (int a = area; a >= 0; a = areas.parents()[a]) {
      add("0|0|" + a, employer);
      for (int o = occupation; o > 0; o = occupations.parents()[o]) {
        add(o + "|0|" + a, employer);
      }
      for (int s = sector; s > 0; s = sectors.parents()[s]) {
        add("0|" + s + "|" + a, employer);
      }
    }
  }

  /** One without children, the first ones more often. */
  private int leaf(Classification hierarchy) {
    int size = hierarchy.codes().size();
    int inner = Arrays.stream(hierarchy.parents()).max().orElse(0);
    return inner + 1 + (int) ((size - 1 - inner) * Math.pow(random.nextDouble(), 1.5));
  }

  private void add(String key, Employer employer) {
    contributions.computeIfAbsent(key, it -> new ArrayList<>()).add(employer);
  }

  private TableCell cell(String occupation, String sector, String area) {
    String key = occupation + "|" + sector + "|" + area;
    List<Employer> employers = contributions.getOrDefault(key, List.of());
    double[] sizes =
        employers.stream().mapToDouble(it -> -it.size()).sorted().map(it -> -it).toArray();
    double total = Arrays.stream(sizes).sum();
    double[] largest = Arrays.copyOf(sizes, Math.min(2, sizes.length));
    String sole = sizes.length == 1 ? "owner " + employers.get(0).number() % owners : null;
    return TableCell.of(key, new Contributions(total, sizes.length, largest, sole), RULES);
  }
}
