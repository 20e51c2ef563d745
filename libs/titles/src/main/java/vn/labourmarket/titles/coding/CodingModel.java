package vn.labourmarket.titles.coding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A model that has been learned. Never changes; safe for threads. */
public final class CodingModel {
  /** Codes less likely than this before calibration are not looked at. */
  private static final float LEAST = 1e-4f;

  /** Answers have no more candidates. */
  public static final int MOST_CANDIDATES = 24;

  /** A title of which less than this is known says nothing. */
  private static final double LEAST_KNOWN = 0.02;

  private final List<CodeEntry> entries;
  private final List<String> codes;
  private final CodeTree tree;
  private final FeatureDictionary dictionary;
  private final Scorer scorer;
  private final KnownTitles known;
  private final Calibrator calibrator;

  CodingModel(
      List<CodeEntry> entries,
      FeatureDictionary dictionary,
      Scorer scorer,
      KnownTitles known,
      Calibrator calibrator) {
    this.entries = entries;
    tree = new CodeTree(entries);
    codes = tree.codes();
    this.dictionary = dictionary;
    this.scorer = scorer;
    this.known = known;
    this.calibrator = calibrator;
  }

  /** Codes that the model can answer, in its own order. */
  public List<String> codes() {
    return codes;
  }

  /**
   * Codes a title.
   *
   * @param most candidates wanted, from 1 to {@link #MOST_CANDIDATES}
   */
  public Coding code(TitleQuestion question, int most) {
    Asked asked = Asked.of(dictionary, question);
    if (asked.title().isEmpty() || asked.title().known() < LEAST_KNOWN) {
      return new Coding(Coding.Decision.NONE, List.of());
    }
    float[] probabilities = scorer.probabilities(asked.title(), asked.context());
    int[] order = falling(probabilities);
    double share = known.share(asked.identity(), order[0]);
    double first =
        calibrator.probability(Evidence.of(scorer, asked, probabilities, order[0], share, tree));
    double[] sharpened =
        Sharpening.to(
            first, IntStream.of(order).mapToDouble(code -> probabilities[code]).toArray());
    List<Coding.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < Math.min(most, order.length); i++) {
      candidates.add(new Coding.Candidate(codes.get(order[i]), sharpened[i]));
    }
    return new Coding(
        sharpened[0] >= calibrator.sure() ? Coding.Decision.CODED : Coding.Decision.REVIEW,
        List.copyOf(candidates));
  }

  /** Positions of the likeliest codes, likeliest first; equal ones in the model's order. */
  private static int[] falling(float[] probabilities) {
    // Of very many codes that are equally likely none would reach the limit.
    float least = Math.min(LEAST, 0.5f / probabilities.length);
    int[] falling = new int[MOST_CANDIDATES];
    int size = 0;
    for (int code = 0; code < probabilities.length; code++) {
      float probability = probabilities[code];
      if (probability < least
          || (size == falling.length && probability <= probabilities[falling[size - 1]])) {
        continue;
      }
      int place = size < falling.length ? size++ : size - 1;
      while (place > 0 && probabilities[falling[place - 1]] < probability) {
        falling[place] = falling[place - 1];
        place--;
      }
      falling[place] = code;
    }
    return Arrays.copyOf(falling, size);
  }

  /** Writes the model so that {@link #read} gives an equal one. */
  public void write(DataOutputStream out) throws IOException {
    ModelFile.write(out, entries, dictionary, scorer, known, calibrator);
  }

  /** Reads what {@link #write} wrote. */
  public static CodingModel read(DataInputStream in) throws IOException {
    return ModelFile.read(in);
  }
}
