package vn.labourmarket.statistics.survey;

import vn.labourmarket.statistics.arguments.Checked;

/**
 * Weights of those who answered, so that they stand for those of their class who did not.
 *
 * <p>Source: C.-E. Särndal, S. Lundström, Estimation in Surveys with Nonresponse (2005), section
 * 7.2: within a class everybody is taken to answer with the same probability.
 */
public final class ResponseClasses {
  private ResponseClasses() {}

  /**
   * Weights of all drawn units: those who answered get their own times the class's weight by that
   * of its respondents, the others 0.
   *
   * @param weights one per drawn unit, at least 0
   * @param classes class of each unit, from 0 to {@code number − 1}
   * @param responded whether each unit answered
   * @throws IllegalArgumentException for a class with a weight in which nobody who has one
   *     answered: who stands for it must be decided by merging it with another one
   */
  public static double[] adjusted(
      double[] weights, int[] classes, int number, boolean[] responded) {
    Checked.notNegative(weights, "weights");
    Checked.length(weights.length, classes.length, "classes");
    Checked.length(weights.length, responded.length, "units");
    Checked.groups(classes, number, "class");
    double[] drawn = new double[number];
    double[] answered = new double[number];
    for (int i = 0; i < weights.length; i++) {
      drawn[classes[i]] += weights[i];
      answered[classes[i]] += responded[i] ? weights[i] : 0;
    }
    double[] adjusted = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      int own = classes[i];
      if (answered[own] == 0 && drawn[own] > 0) {
        throw new IllegalArgumentException("nobody of class " + own + " answered");
      }
      adjusted[i] = responded[i] && weights[i] > 0 ? weights[i] * drawn[own] / answered[own] : 0;
    }
    return adjusted;
  }
}
