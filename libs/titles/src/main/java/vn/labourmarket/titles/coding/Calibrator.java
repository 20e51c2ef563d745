package vn.labourmarket.titles.coding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;

/**
 * How likely a first candidate is right, given the evidence: a logistic regression over questions
 * that the model had not learned (Platt 1999, with more than the score as evidence).
 *
 * @param weights of the numbers of {@link Evidence}
 */
record Calibrator(double[] weights) {
  private static final double PENALTY = 1;
  private static final double PRECISION = 1e-4;
  private static final double LEAST = 1e-4;

  /** Right ones and wrong ones that are needed to tell them apart. */
  private static final int FEWEST = 20;

  /** What happened when the model was asked something new. */
  record Outcome(double[] evidence, boolean right) {}

  /**
   * Fits the weights. From outcomes that are few or all alike nothing can be told: then the score
   * is taken as it is.
   *
   * @param size of the evidence
   */
  static Calibrator fitted(List<Outcome> outcomes, int size) {
    long right = outcomes.stream().filter(Outcome::right).count();
    if (right < FEWEST || outcomes.size() - right < FEWEST) {
      double[] score = new double[size];
      score[Evidence.SCORE] = 1;
      return new Calibrator(score);
    }
    Problem problem = new Problem();
    problem.l = outcomes.size();
    problem.n = size;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = features(outcomes.get(i).evidence());
      problem.y[i] = outcomes.get(i).right() ? 1 : 0;
    }
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, PENALTY, PRECISION);
    parameter.setRandom(new Random(1));
    de.bwaldvogel.liblinear.Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[problem.n];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sign * model.getFeatureWeights()[i];
    }
    return new Calibrator(weights);
  }

  private static Feature[] features(double[] evidence) {
    Feature[] features = new Feature[evidence.length];
    for (int i = 0; i < evidence.length; i++) {
      features[i] = new FeatureNode(i + 1, evidence[i]);
    }
    return features;
  }

  double probability(double[] evidence) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * evidence[i];
    }
    double probability = 1 / (1 + StrictMath.exp(-sum));
    return Math.min(1 - LEAST, Math.max(LEAST, probability));
  }
}
