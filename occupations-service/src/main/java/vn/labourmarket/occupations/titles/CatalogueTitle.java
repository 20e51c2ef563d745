package vn.labourmarket.occupations.titles;

import java.util.UUID;

/**
 * A title as those read it who search and code.
 *
 * @param language {@code vi} or {@code en}
 * @param weight from 0 to 1: how likely the title means this code and not another
 */
public record CatalogueTitle(
    UUID classificationId,
    String scheme,
    String version,
    String code,
    String title,
    String language,
    TitleKind kind,
    double weight) {}
