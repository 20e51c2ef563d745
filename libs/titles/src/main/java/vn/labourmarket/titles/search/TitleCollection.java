package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.titles.search.IndexedTitle.Form;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/** Entries gathered by title, read, and put in order of their standing. */
final class TitleCollection {
  /** What a title loses for each word: a short one is what people mean. */
  private static final float COST_OF_WORD = 0.04f;

  /** Of two titles with the same words the one that writes them out is shown. */
  private static final float COST_OF_ABBREVIATION = 0.04f;

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<IndexedTitle> titles = new ArrayList<>();

  TitleCollection(Collection<TitleEntry> entries) {
    Map<String, Group> byTitle = new LinkedHashMap<>();
    for (TitleEntry entry : entries) {
      Title title = TitleReader.readPlain(entry.title());
      if (!title.isEmpty()) {
        byTitle.computeIfAbsent(title.text(), it -> new Group(title)).entries.add(entry);
      }
    }
    byTitle.values().forEach(this::add);
    titles.sort(
        Comparator.comparing(IndexedTitle::standing)
            .reversed()
            .thenComparing(IndexedTitle::title)
            .thenComparing(IndexedTitle::language));
    for (IndexedTitle title : titles) {
      title.forms().forEach(form -> vocabulary.addTitle(form.folded()));
    }
    vocabulary.weigh(titles.size());
  }

  /** Entries that are the same title, and how it was read. */
  private static final class Group {
    final Title title;
    final List<TitleEntry> entries = new ArrayList<>(1);

    Group(Title title) {
      this.title = title;
    }
  }

  private void add(Group group) {
    List<TitleEntry> entries = group.entries;
    entries.sort(Comparator.comparing(TitleEntry::weight).reversed());
    TitleEntry best = entries.get(0);
    Title title = group.title;
    List<Form> forms = new ArrayList<>(2);
    forms.add(Form.of(vocabulary, title.words(), title.folded()));
    if (title.written() != title.words()) {
      List<String> folded = title.written().stream().map(TitleReader::folded).toList();
      forms.add(Form.of(vocabulary, title.written(), folded));
    }
    float kind = 0;
    for (TitleEntry entry : entries) {
      kind = Math.max(kind, entry.kind().standing());
    }
    float length = Math.min(1, COST_OF_WORD * title.words().size());
    float abbreviated = forms.size() > 1 ? COST_OF_ABBREVIATION : 0;
    float standing = 0.4f * kind + 0.3f * (float) best.weight() + 0.3f * (1 - length) - abbreviated;
    List<String> codes = entries.stream().map(TitleEntry::code).distinct().toList();
    titles.add(
        new IndexedTitle(
            best.title().strip(), best.language(), codes, List.copyOf(forms), standing));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The highest standing first; equal ones by title, so that the order never depends on chance. */
  List<IndexedTitle> titles() {
    return titles;
  }
}
