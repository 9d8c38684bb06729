package org.aenglek;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.Actor;
import org.aenglek.communities.Kind;
import org.aenglek.media.Covers;
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
  private final Covers covers;
  private final List<FolderPart> parts;
  private final TransactionTemplate transaction;

  Loader(Areas areas, Covers covers, List<FolderPart> parts, TransactionTemplate transaction) {
    this.areas = areas;
    this.covers = covers;
    this.parts = parts;
    this.transaction = transaction;
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
    var file =
        folder
            .read("areas.json", AreasFile.class)
            .orElseThrow(() -> new IllegalArgumentException("no areas.json in " + folder.name()));
    areas.enter(file.province(), file.districts(), file.subdistricts());
    weaveCover(file.province());
    for (var part : parts) part.load(folder, file.province());
  }

  private void weaveCover(Province province) {
    var id = Folder.requestId("province", province.code());
    var kinds = Stream.of(Kind.values()).map(Kind::key).toList();
    covers.weave(id, province.slug(), province.name(), province.code(), kinds);
  }

  private record AreasFile(
      Province province, List<District> districts, List<Subdistrict> subdistricts) {}
}
