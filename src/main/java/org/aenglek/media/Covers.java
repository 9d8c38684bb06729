package org.aenglek.media;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to covers: which cloth stands for a thing, and the photograph that takes its place. */
@Component
public class Covers {
  private final JdbcClient sql;
  private final CoverPhotographs photographs;

  Covers(JdbcClient sql, CoverPhotographs photographs) {
    this.sql = sql;
    this.photographs = photographs;
  }

  /**
   * Says what a thing's cloth is woven from.
   *
   * @param kin what neighbours have in common, such as the code of their district
   */
  @Transactional
  public void weave(UUID owner, String slug, LocalText name, String kin, List<String> kinds) {
    new Weaving(sql).weave(owner, slug, name, kin, kinds);
  }

  public Optional<Cloth> find(String slug) {
    return sql.sql("select seed, kin, kinds from media.cover where slug = ?")
        .param(slug)
        .query(
            (row, i) ->
                Cloth.of(
                    row.getString("seed"), row.getString("kin"), Columns.strings(row, "kinds")))
        .optional();
  }

  /** The photograph that everybody sees instead of the cloth of that name. */
  public Optional<Picture> photograph(String slug) {
    return photographs.cover(slug);
  }

  /** The address of a cover in the shape of a card, 5 to 2. */
  public static String card(String slug) {
    return "/media/covers/" + slug + ".svg";
  }

  /** The address of a cover as a wide band, 8 to 1. */
  public static String band(String slug) {
    return "/media/covers/" + slug + "/band.svg";
  }

  /** The address of a cover in the shape of a screen, 16 to 9. */
  public static String hero(String slug) {
    return "/media/covers/" + slug + "/hero.svg";
  }

  /**
   * The address of a preview picture, 1200 × 630, for chats that cannot draw; it leads to the
   * photograph where there is one.
   */
  public static String preview(String slug) {
    return "/media/covers/" + slug + ".png";
  }
}
