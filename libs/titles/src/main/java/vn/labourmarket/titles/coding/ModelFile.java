package vn.labourmarket.titles.coding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A model as bytes. Another format has another number. */
final class ModelFile {
  private static final int FORMAT = 4;

  private ModelFile() {}

  static void write(
      DataOutputStream out,
      List<CodeEntry> codes,
      FeatureDictionary dictionary,
      Scorer scorer,
      KnownTitles known,
      Calibrator calibrator)
      throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(codes.size());
    for (CodeEntry entry : codes) {
      out.writeUTF(entry.code());
      out.writeInt(entry.ancestors().size());
      for (String ancestor : entry.ancestors()) {
        out.writeUTF(ancestor);
      }
    }
    out.writeInt(dictionary.size());
    for (long feature : dictionary.features()) {
      out.writeLong(feature);
    }
    writeFloats(out, dictionary.rarity());
    out.writeFloat(dictionary.unknown());
    writeFloats(out, scorer.weights().scales());
    out.write(scorer.weights().steps());
    writeFloats(out, scorer.frequency());
    writeFloats(out, scorer.usual());
    out.writeFloat(scorer.leaning());
    out.writeInt(known.identities().length);
    for (long identity : known.identities()) {
      out.writeLong(identity);
    }
    for (short code : known.codes()) {
      out.writeShort(code);
    }
    writeFloats(out, known.shares());
    out.writeInt(calibrator.weights().length);
    for (double weight : calibrator.weights()) {
      out.writeDouble(weight);
    }
    out.writeDouble(calibrator.sure());
  }

  static CodingModel read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("a model of format " + format + ", not " + FORMAT);
    }
    List<CodeEntry> codes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      codes.add(new CodeEntry(in.readUTF(), readTexts(in)));
    }
    int features = in.readInt();
    long[] hashes = readLongs(in, features);
    FeatureDictionary dictionary =
        FeatureDictionary.of(hashes, readFloats(in, features), in.readFloat());
    float[] scales = readFloats(in, features);
    byte[] steps = new byte[Math.multiplyExact(features, codes.size())];
    in.readFully(steps);
    PackedWeights weights = new PackedWeights(codes.size(), scales, steps);
    Scorer scorer =
        new Scorer(
            weights, readFloats(in, codes.size()), readFloats(in, codes.size()), in.readFloat());
    int titles = in.readInt();
    long[] identities = readLongs(in, titles);
    short[] first = new short[titles];
    for (int i = 0; i < titles; i++) {
      first[i] = in.readShort();
    }
    KnownTitles known = KnownTitles.of(identities, first, readFloats(in, titles));
    double[] calibration = new double[in.readInt()];
    for (int i = 0; i < calibration.length; i++) {
      calibration[i] = in.readDouble();
    }
    return new CodingModel(
        List.copyOf(codes),
        dictionary,
        scorer,
        known,
        new Calibrator(calibration, in.readDouble()));
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] readFloats(DataInputStream in, int size) throws IOException {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static long[] readLongs(DataInputStream in, int size) throws IOException {
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readLong();
    }
    return values;
  }
}
