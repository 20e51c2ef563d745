package vn.labourmarket.titles.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.labourmarket.titles.text.TitleReader;

/**
 * Measures CPU time per search and per completion beside the plain Lucene query for the same words
 * in the same run (any word, BM25; last word as a prefix), in rounds peer, ours, peer. Not a test:
 * run {@code main} with the number of titles wanted; what the starter catalogue lacks is made up.
 */
public final class TitleSearchRun {
  private static final int QUESTIONS = 2_000;
  private static final int ROUNDS = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private TitleSearchRun() {}

  public static void main(String[] arguments) {
    int wanted = arguments.length == 0 ? 60_000 : Integer.parseInt(arguments[0]);
    List<TitleEntry> entries = StarterTitles.filledUpTo(wanted);
    long memory = used();
    long start = System.nanoTime();
    TitleIndex index = TitleIndex.of(entries);
    say("%d titles built in %.1f s", index.size(), (System.nanoTime() - start) / 1e9);
    say("%.0f MB of heap", (used() - memory) / 1e6);
    List<String> questions = questions(entries);
    List<String> typed =
        questions.stream().map(it -> it.substring(0, it.length() / 2 + 1)).toList();
    Retrieval peer = new Retrieval(new TitleCollection(entries).titles());
    compare("search", questions, it -> index.search(it, CodeFilter.any(), 10), it -> any(peer, it));
    compare("type-ahead", typed, it -> index.suggest(it, 10), it -> prefix(peer, it));
  }

  private static void compare(
      String what, List<String> questions, Consumer<String> ours, Consumer<String> peer) {
    for (int i = 0; i < 8; i++) {
      micros(questions, ours);
      micros(questions, peer);
    }
    double[] ratios = new double[ROUNDS];
    double[] own = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double before = micros(questions, peer);
      own[i] = micros(questions, ours);
      ratios[i] = own[i] / ((before + micros(questions, peer)) / 2);
    }
    Arrays.sort(own);
    Arrays.sort(ratios);
    double[] single =
        questions.stream().mapToDouble(it -> micros(List.of(it), ours)).sorted().toArray();
    say(
        "%s: %.0f us CPU (%.0f to %.0f), %.2f x plain Lucene; single p99 %.0f us, slowest %.0f us",
        what,
        own[ROUNDS / 2],
        own[0],
        own[ROUNDS - 1],
        ratios[ROUNDS / 2],
        single[single.length * 99 / 100],
        single[single.length - 1]);
  }

  private static double micros(List<String> questions, Consumer<String> asked) {
    long before = THREADS.getCurrentThreadCpuTime();
    questions.forEach(asked);
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / questions.size();
  }

  /** Titles as they are, without diacritics, with a slip, and some of their words. */
  private static List<String> questions(List<TitleEntry> entries) {
    Random random = new Random(7);
    List<String> questions = new ArrayList<>();
    while (questions.size() < QUESTIONS) {
      String title = entries.get(random.nextInt(entries.size())).title();
      String folded = String.join(" ", TitleReader.readPlain(title).folded());
      if (folded.length() > 4) {
        int at = 1 + random.nextInt(folded.length() - 2);
        questions.add(title);
        questions.add(folded);
        questions.add(folded.substring(0, at) + folded.substring(at + 1));
        questions.add(folded.substring(folded.indexOf(' ') + 1));
      }
    }
    return questions;
  }

  private static void any(Retrieval peer, String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : new LinkedHashSet<>(TitleReader.readPlain(text).folded())) {
      query.add(new TermQuery(new Term(Retrieval.WORDS, word)), Occur.SHOULD);
    }
    peer.best(query.build(), 10, number -> true);
  }

  private static void prefix(Retrieval peer, String text) {
    List<String> words = TitleReader.readPlain(text).folded();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      Term term = new Term(Retrieval.WORDS, words.get(i));
      Query word = i < words.size() - 1 ? new TermQuery(term) : new PrefixQuery(term);
      query.add(word, Occur.MUST);
    }
    IntPredicate all = number -> true;
    peer.best(query.build(), 10, all);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
