package vn.labourmarket.deploy.load.coding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A title whose codes are known.
 *
 * @param codes right answers, the best first
 */
record LabelledTitle(String text, String industry, List<String> codes) {

  /** What titles have in common that the catalogue takes for one question. */
  String question() {
    String all = text.strip() + "\n" + industry.strip();
    return Normalizer.normalize(all, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
