package org.aenglek.communities.web;

import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetRegister;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/**
 * Whom a village's register concerns: it names who keeps what, so those who may see its people. A
 * keeper sees what is theirs to keep.
 */
@Component
class AssetDoor {
  private final AssetRegister assets;
  private final Areas areas;
  private final Access access;

  AssetDoor(AssetRegister assets, Areas areas, Access access) {
    this.assets = assets;
    this.areas = areas;
    this.access = access;
  }

  /**
   * @throws Access.NotAllowed when it does not concern whoever acts
   */
  void requireToSee(Place place) {
    access.require(Permission.SEE_PEOPLE, place);
  }

  boolean mayEdit(Community community) {
    return maySee(community) && access.may(Permission.EDIT, Place.community(community.id()));
  }

  boolean maySee(Community community) {
    return maySee(Place.community(community.id()));
  }

  /** Whether the registers of a place concern whoever acts. */
  boolean maySee(Place place) {
    return access.may(Permission.SEE_PEOPLE, place);
  }

  /** An asset at the address of its own village. */
  record Found(Community community, Asset asset) {}

  /**
   * @throws NotThere when it is another village's, or does not concern whoever acts
   */
  Found get(String slug, UUID id) {
    Access.requireSomebody();
    var community = areas.get(slug);
    var asset = assets.get(id);
    if (!asset.community().equals(community.id())) throw new NotThere("asset " + id);
    return new Found(community, asset);
  }
}
