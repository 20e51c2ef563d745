package vn.labourmarket.occupations.titles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The project's own index: an entry names its codes by how often they are meant. */
final class StarterTitles {
  private static final int DECIMALS = 6;

  private StarterTitles() {}

  /** One title per code; the weights halve from code to code and add to 1. */
  static List<SourcedTitle> of(UUID classification, TitleService.Entry entry, Set<String> known) {
    List<String> codes = entry.codes();
    if (!known.containsAll(codes)) {
      throw new IllegalStateException("unknown code: " + entry);
    }
    BigDecimal all = BigDecimal.valueOf((1L << codes.size()) - 1);
    return IntStream.range(0, codes.size())
        .mapToObj(
            place ->
                new SourcedTitle(
                    classification,
                    codes.get(place),
                    entry.title(),
                    "vi",
                    TitleKind.valueOf(entry.kind().toUpperCase(Locale.ROOT)),
                    BigDecimal.valueOf(1L << (codes.size() - 1 - place))
                        .divide(all, DECIMALS, RoundingMode.HALF_UP),
                    null,
                    null))
        .toList();
  }
}
