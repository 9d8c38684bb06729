package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aenglek.base.NotThere;
import org.aenglek.income.BankFile.Column;
import org.aenglek.income.BankFile.Layout;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How banks want their files of transfers. */
@Component
public class BankLayouts {
  private final JdbcClient sql;

  BankLayouts(JdbcClient sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public List<Layout> all() {
    return sql.sql("select key, name, charset, head, line from income.bank_layout order by place")
        .query(BankLayouts::layout)
        .list();
  }

  /**
   * @throws NotThere when there is no such layout
   */
  @Transactional(readOnly = true)
  public Layout get(String key) {
    return all().stream()
        .filter(layout -> layout.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotThere("bank layout " + key));
  }

  private static Layout layout(ResultSet row, int i) throws SQLException {
    return new Layout(
        row.getString("key"),
        row.getString("name"),
        row.getString("charset"),
        Columns.list(row, "head", Column.class),
        Columns.list(row, "line", Column.class));
  }
}
