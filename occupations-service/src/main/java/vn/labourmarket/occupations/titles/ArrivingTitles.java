package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.labourmarket.occupations.items.SearchText;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;

/**
 * Titles that were read and are to replace a set. They wait in a table of their own, since reading
 * may take long and keeps nobody waiting.
 */
@ApplicationScoped
class ArrivingTitles {
  static final List<String> COLUMNS =
      List.of(
          "classification_id",
          "code",
          "language",
          "title_key",
          "source",
          "title",
          "kind",
          "weight",
          "region",
          "origin",
          "search_text");

  private final DataSource dataSource;
  private final Statements statements;
  private final TitleComparison comparison;

  ArrivingTitles(DataSource dataSource, Statements statements, TitleComparison comparison) {
    this.dataSource = dataSource;
    this.statements = statements;
    this.comparison = comparison;
  }

  /** What those that are read would take from their source; they go no further. */
  TitleComparison.Change compare(String name, Consumer<Consumer<SourcedTitle>> reader) {
    arrive(name, reader);
    TitleComparison.Change change = comparison.change(name);
    statements.run("delete from arriving_title where source = ?", name);
    return change;
  }

  /** Takes in those that are read. */
  void arrive(String name, Consumer<Consumer<SourcedTitle>> reader) {
    try (Connection connection = dataSource.getConnection();
        CopyRows rows = new CopyRows(connection, "arriving_title", COLUMNS)) {
      reader.accept(
          it ->
              rows.add(
                  it.classificationId(),
                  it.code(),
                  it.language(),
                  it.key(),
                  name,
                  it.title(),
                  it.kind(),
                  it.weight(),
                  it.region(),
                  it.origin(),
                  SearchText.of(it.title())));
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }
}
