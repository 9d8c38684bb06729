package org.aenglek.communities.web;

import org.aenglek.communities.Asset;
import org.aenglek.site.Ui;

/**
 * Something that was built, as a row of a list.
 *
 * @param look a name for the style: {@code late} where somebody must look at it
 */
public record AssetLine(
    String name,
    String address,
    String kind,
    String state,
    String due,
    String look,
    boolean isSample,
    String more) {

  static AssetLine of(Ui ui, String path, Asset asset, String more) {
    return new AssetLine(
        asset.facts().name(),
        ui.link(path + "/assets/" + asset.id()),
        AssetWords.kind(ui, asset.facts().kind()),
        AssetWords.state(ui, asset.last()),
        AssetWords.due(ui, asset),
        asset.isOverdue(ui.today()) ? "late" : "",
        asset.facts().sample(),
        more);
  }
}
