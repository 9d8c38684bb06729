package org.aenglek.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may take away as files; the sample layer is never in them. */
@Component
public class OpenData {
  private final JdbcClient sql;
  private final Settings settings;

  OpenData(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  public Table table(OpenFile file) {
    return read(file.select());
  }

  public List<String> columns(OpenFile file) {
    return read("select * from (" + file.select() + ") whole limit 0").columns();
  }

  /** When anything in the files last changed; none while there is nothing. */
  public Optional<Instant> asOf() {
    return sql.sql(
            """
            select max(changed) as changed
              from (select max(changed) from communities.profile
                    union all select max(changed) from offers.offer where not sample
                    union all select max(changed) from stories.story
                    union all select max(changed) from trips.route where status <> 'draft') newest (changed)
            having max(changed) is not null
            """)
        .query((row, i) -> Columns.instant(row, "changed"))
        .optional();
  }

  private Table read(String select) {
    return sql.sql(select).param("site", settings.absolute("")).query(Table::read);
  }
}
