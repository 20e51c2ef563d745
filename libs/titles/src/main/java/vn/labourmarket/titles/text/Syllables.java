package vn.labourmarket.titles.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Which folded words can be a syllable of Vietnamese: an onset and a rhyme of its closed lists. */
final class Syllables {
  private static final Set<String> ONSETS =
      words("b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");
  private static final Set<String> RHYMES =
      words(
          "a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et ech eu i ia ich"
              + " iec iem ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang"
              + " oanh oap oat oay oc oe oen oeo oet oi om on ong op ot oi u ua uan uang uat uay uc"
              + " ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya"
              + " uych uyen uyet uynh uyt uyu y yem yen yet yeu oong ooc");

  private Syllables() {}

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.split(" ")));
  }

  static boolean possible(String folded) {
    int length = folded.length();
    if (length > 7) {
      return false;
    }
    int onset = 0;
    while (onset < length && "aeiouy".indexOf(folded.charAt(onset)) < 0) {
      onset++;
    }
    return matches(folded, onset)
        || onset + 1 < length && matches(folded, onset + 1) // qu, gi
        || length == 2 && folded.equals("gi");
  }

  private static boolean matches(String folded, int onset) {
    return (onset == 0 || ONSETS.contains(folded.substring(0, onset)))
        && RHYMES.contains(folded.substring(onset));
  }
}
