package vn.labourmarket.titles.coding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * How likely a first candidate is right, given the evidence: a logistic regression over questions
 * that the model had not learned (Platt 1999, with more than the score as evidence).
 *
 * @param weights of the numbers of {@link Evidence}
 * @param sure the probability from which on nine of ten first candidates were right, chance taken
 *     into account; above 1 when they never were
 */
record Calibrator(double[] weights, double sure) {
  private static final double PENALTY = 1;
  private static final double PRECISION = 1e-4;
  private static final double LEAST = 1e-4;

  /** Right ones and wrong ones that are needed to tell them apart. */
  private static final int FEWEST = 20;

  /** Outcomes are right in part: in so many parts. */
  private static final int PARTS = 8;

  /**
   * So many of those that are taken without a look are to be right. A title of several codes counts
   * in part, so that of titles with one code it is nine of ten.
   */
  private static final double WANTED = 0.89;

  /** Standard errors by which more of them must have been right: some are so by chance. */
  private static final double ERRORS = 1;

  /** Where nothing could be seen. */
  private static final double USUALLY_SURE = 0.9;

  private static final double NEVER_SURE = 1.1;

  /**
   * What happened when the model was asked something new.
   *
   * @param right the first candidate's share of what the title means, 0 to 1
   */
  record Outcome(double[] evidence, double right) {}

  /**
   * Fits the weights. From outcomes that are few or all alike nothing can be told: then the score
   * is taken as it is.
   *
   * @param size of the evidence
   */
  static Calibrator fitted(List<Outcome> outcomes, int size) {
    double right = outcomes.stream().mapToDouble(Outcome::right).sum();
    if (right < FEWEST || outcomes.size() - right < FEWEST) {
      double[] score = new double[size];
      score[Evidence.SCORE] = 1 / Evidence.SCALE;
      return new Calibrator(score, USUALLY_SURE);
    }
    Problem problem = new Problem();
    problem.l = outcomes.size() * PARTS;
    problem.n = size;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < outcomes.size(); i++) {
      Feature[] features = features(outcomes.get(i).evidence());
      long rightParts = Math.round(outcomes.get(i).right() * PARTS);
      for (int part = 0; part < PARTS; part++) {
        problem.x[i * PARTS + part] = features;
        problem.y[i * PARTS + part] = part < rightParts ? 1 : 0;
      }
    }
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, PENALTY / PARTS, PRECISION);
    parameter.setRandom(new Random(1));
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[problem.n];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sign * model.getFeatureWeights()[i];
    }
    return new Calibrator(weights, sure(new Calibrator(weights, NEVER_SURE), outcomes));
  }

  private static double sure(Calibrator calibrator, List<Outcome> outcomes) {
    double[][] answers = new double[outcomes.size()][];
    for (int i = 0; i < answers.length; i++) {
      Outcome outcome = outcomes.get(i);
      answers[i] = new double[] {calibrator.probability(outcome.evidence()), outcome.right()};
    }
    Arrays.sort(answers, Comparator.comparing((double[] it) -> -it[0]));
    double sure = NEVER_SURE;
    double right = 0;
    for (int i = 0; i < answers.length; i++) {
      right += answers[i][1];
      // Equal ones are taken or left together.
      boolean last = i + 1 == answers.length || answers[i + 1][0] < answers[i][0];
      if (last && i + 1 >= FEWEST && atLeast(right, i + 1) >= WANTED) {
        sure = answers[i][0];
      }
    }
    return sure;
  }

  /** The share that is right, less its standard error (the lower limit of Wilson 1927). */
  private static double atLeast(double right, int of) {
    double share = right / of;
    double error = ERRORS * Math.sqrt(share * (1 - share) / of + ERRORS * ERRORS / (4.0 * of * of));
    return (share + ERRORS * ERRORS / (2.0 * of) - error) / (1 + ERRORS * ERRORS / of);
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
