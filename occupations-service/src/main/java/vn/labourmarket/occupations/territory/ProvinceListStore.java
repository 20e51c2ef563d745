package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.labourmarket.occupations.storage.Statements;

/** Reads published lists of provinces. */
@ApplicationScoped
class ProvinceListStore {
  private final Statements statements;

  ProvinceListStore(Statements statements) {
    this.statements = statements;
  }

  /** Published versions in the order of their days. */
  List<ProvinceList> published(String scheme) {
    List<ProvinceList> lists = new ArrayList<>();
    statements.each(
        """
        select v.version_id, v.valid_from, v.valid_to, i.code, i.title_vi, i.title_en
        from classification_version v
        left join classification_item i on i.classification_id = v.id
        where v.scheme = ? and v.status = 'PUBLISHED'
        order by v.valid_from, v.version_id, i.code
        """,
        row -> {
          String version = row.getString(1);
          if (lists.isEmpty() || !lists.get(lists.size() - 1).version().equals(version)) {
            Map<String, ProvinceList.Names> names = new TreeMap<>();
            LocalDate from = row.getObject(2, LocalDate.class);
            lists.add(new ProvinceList(version, from, row.getObject(3, LocalDate.class), names));
          }
          lists
              .get(lists.size() - 1)
              .names()
              .put(row.getString(4), new ProvinceList.Names(row.getString(5), row.getString(6)));
          return version;
        },
        version -> {},
        scheme);
    return lists;
  }

  /** Versions of which somebody has opened a correction. */
  List<String> openCorrections(String scheme) {
    return statements.query(
        """
        select d.version_id from classification_version d
        where d.scheme = ? and d.status = 'DRAFT' and exists (
          select from classification_version p
          where p.scheme = d.scheme and p.version_id = d.version_id and p.status = 'PUBLISHED')
        """,
        row -> row.getString(1),
        scheme);
  }
}
