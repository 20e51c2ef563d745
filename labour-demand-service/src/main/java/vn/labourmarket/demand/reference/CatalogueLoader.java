package vn.labourmarket.demand.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the local copies from the database. */
@ApplicationScoped
class CatalogueLoader {
  private final DataSource dataSource;

  CatalogueLoader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @FunctionalInterface
  private interface Row<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }

  long revision() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return many(connection, "select revision from reference_revision", row -> row.getLong(1))
          .get(0);
    }
  }

  boolean wasComplete() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return many(
              connection,
              "select complete_since is not null from reference_revision",
              row -> row.getBoolean(1))
          .get(0);
    }
  }

  void rememberComplete() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update reference_revision set complete_since = now() where complete_since is null")) {
      statement.executeUpdate();
    }
  }

  Catalogue load() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new Catalogue(
          many(
              connection,
              "select scheme, version, valid_from, valid_to, item_count"
                  + " from reference_classification",
              CatalogueLoader::version),
          many(
              connection,
              "select scheme, version, code, level, title_vi, title_en, minimum, maximum"
                  + " from reference_item",
              CatalogueLoader::item),
          many(
              connection,
              "select id, level, code, name_vi, name_en, valid_from, valid_to from reference_area",
              CatalogueLoader::area),
          many(
              connection,
              "select from_id, to_id from reference_area_succession where not withdrawn",
              row ->
                  new AreaSuccession(row.getObject(1, UUID.class), row.getObject(2, UUID.class))),
          many(
              connection,
              "select code, vsco_version, vsco_code, name_vi, name_en, deprecated_on, replaced_by"
                  + " from reference_occupation",
              CatalogueLoader::profile),
          many(
              connection,
              """
              select from_version, to_version, code, share.to_code, share.weight
              from reference_industry_mapping,
                unnest(to_codes, weights) as share (to_code, weight)
              """,
              CatalogueLoader::mapping));
    }
  }

  private static @Nullable ClassificationVersion version(ResultSet row) throws SQLException {
    Scheme scheme = Scheme.of(row.getString(1)).orElse(null);
    return scheme == null
        ? null
        : new ClassificationVersion(
            scheme,
            row.getString(2),
            row.getObject(3, LocalDate.class),
            row.getObject(4, LocalDate.class),
            row.getInt(5));
  }

  private static @Nullable ClassificationItem item(ResultSet row) throws SQLException {
    Scheme scheme = Scheme.of(row.getString(1)).orElse(null);
    return scheme == null
        ? null
        : new ClassificationItem(
            scheme,
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            row.getString(5),
            row.getString(6),
            row.getObject(7, Long.class),
            row.getObject(8, Long.class));
  }

  private static Area area(ResultSet row) throws SQLException {
    return new Area(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private static OccupationProfile profile(ResultSet row) throws SQLException {
    return new OccupationProfile(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        List.of((String[]) row.getArray(7).getArray()));
  }

  private static IndustryMapping mapping(ResultSet row) throws SQLException {
    return new IndustryMapping(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBigDecimal(5));
  }

  private static <T> List<T> many(Connection connection, String sql, Row<T> reader)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        T read = reader.read(row);
        if (read != null) {
          rows.add(read);
        }
      }
    }
    return rows;
  }
}
