package org.aenglek;

import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.areas.ProvinceAreas;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads a province from a folder of files, by the same verbs that people will use. The sample
 * province is such a folder; a province of one's own is another. Loaded twice, it is there once.
 */
@Component
class Loader {
  private static final Actor ACTOR = Actor.job("loader");

  private final Areas areas;
  private final List<FolderPart> parts;
  private final TransactionTemplate transaction;
  private final JdbcClient sql;

  Loader(Areas areas, List<FolderPart> parts, TransactionTemplate transaction, JdbcClient sql) {
    this.areas = areas;
    this.parts = parts;
    this.transaction = transaction;
    this.sql = sql;
  }

  boolean isEmpty() {
    return areas.provinces().isEmpty();
  }

  /** All or nothing. */
  void load(String name) {
    var folder = new Folder(name);
    ACTOR.does(() -> transaction.executeWithoutResult(status -> load(folder)));
  }

  private void load(Folder folder) {
    seeSamples();
    var file =
        folder
            .read("areas.json", AreasFile.class)
            .orElseThrow(() -> new IllegalArgumentException("no areas.json in " + folder.name()));
    areas.enter(file.areas());
    new ProvinceCover(sql).weave(file.province());
    for (var part : parts) part.load(folder, file.province());
  }

  /** What is entered must be seen by whoever enters it, also where the layer is not shown. */
  private void seeSamples() {
    sql.sql("select set_config('aenglek.sample', 'on', true)").query(String.class).single();
  }

  private record AreasFile(
      Province province, List<District> districts, List<Subdistrict> subdistricts) {
    ProvinceAreas areas() {
      return new ProvinceAreas(province, districts, subdistricts);
    }
  }
}
