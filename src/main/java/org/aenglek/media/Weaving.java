package org.aenglek.media;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what cloths are woven from. Whoever calls has begun a transaction. */
public record Weaving(JdbcClient sql) {

  /**
   * Says what a thing's cloth is woven from.
   *
   * @param kin what neighbours have in common, such as the code of their district
   */
  public void weave(UUID owner, String slug, LocalText name, String kin, List<String> kinds) {
    sql.sql(
            """
            insert into media.cover (owner, slug, seed, kin, kinds) values (?, ?, ?, ?, ?)
            on conflict (owner) do update
               set slug = excluded.slug, seed = excluded.seed, kin = excluded.kin,
                   kinds = excluded.kinds
            """)
        .params(owner, slug, name.in(Lang.TH).text(), kin, kinds.toArray(String[]::new))
        .update();
  }
}
