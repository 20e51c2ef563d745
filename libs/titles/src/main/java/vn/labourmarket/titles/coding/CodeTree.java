package vn.labourmarket.titles.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of a model by position, and who is related to whom. */
final class CodeTree {
  /** How much of a group's error each of its codes takes over: parent, grandparent, and so on. */
  private static final float[] KINSHIP = {0.3f, 0.21f, 0.15f};

  private final List<String> codes;
  private final Map<String, Integer> places = new HashMap<>();

  /** Groups of each code, nearest first. */
  private final int[][] groups;

  /** Of each code: its outermost group. */
  private final int[] divisions;

  private final int divisionCount;
  private final float[] groupErrors;

  CodeTree(List<CodeEntry> entries) {
    codes = entries.stream().map(CodeEntry::code).toList();
    groups = new int[entries.size()][];
    divisions = new int[groups.length];
    Map<String, Integer> groupPlaces = new HashMap<>();
    Map<String, Integer> divisionPlaces = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      places.put(codes.get(i), i);
      List<Integer> of = new ArrayList<>();
      for (String ancestor : entries.get(i).ancestors()) {
        if (of.size() < KINSHIP.length) {
          of.add(groupPlaces.computeIfAbsent(ancestor, it -> groupPlaces.size()));
        }
      }
      groups[i] = of.stream().mapToInt(Integer::intValue).toArray();
      List<String> ancestors = entries.get(i).ancestors();
      String outermost = ancestors.isEmpty() ? "" : ancestors.get(ancestors.size() - 1);
      divisions[i] = divisionPlaces.computeIfAbsent(outermost, it -> divisionPlaces.size());
    }
    divisionCount = divisionPlaces.size();
    groupErrors = new float[groupPlaces.size()];
  }

  int size() {
    return groups.length;
  }

  List<String> codes() {
    return codes;
  }

  /** Position of a code, or null for one that titles can't get. */
  @Nullable Integer place(String code) {
    return places.get(code);
  }

  /** Number of outermost groups. */
  int divisions() {
    return divisionCount;
  }

  /** The outermost group of a code, counted from 0. */
  int division(int code) {
    return divisions[code];
  }

  /** Adds to the error of each code parts of the errors of its groups. */
  void shareErrors(float[] errors) {
    Arrays.fill(groupErrors, 0);
    for (int code = 0; code < groups.length; code++) {
      for (int group : groups[code]) {
        groupErrors[group] += errors[code];
      }
    }
    for (int code = 0; code < groups.length; code++) {
      int[] of = groups[code];
      for (int i = 0; i < of.length; i++) {
        errors[code] += KINSHIP[i] * groupErrors[of[i]];
      }
    }
  }
}
