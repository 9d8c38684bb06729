package org.aenglek.payments;

import org.aenglek.payments.Payment.Way;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/** Who looks after the money of a place: a community's own people, or who set up a collector. */
@Component
public class Keepers {
  private final Access access;

  Keepers(Access access) {
    this.access = access;
  }

  public boolean mayKeep(Place place) {
    return access.may(toKeep(place), place);
  }

  public void requireToKeep(Place place) {
    access.require(toKeep(place), place);
  }

  /** What comes through the bank is the payee's, all else is taken in the village. */
  void requireToTake(Due due, Way way) {
    requireToKeep(way == Way.BANK ? due.payee() : Place.community(due.community()));
  }

  public boolean maySee(Place place) {
    return access.may(Permission.SEE_MONEY, place) || mayKeep(place);
  }

  public void requireToSee(Place place) {
    if (!mayKeep(place)) access.require(Permission.SEE_MONEY, place);
  }

  private static Permission toKeep(Place place) {
    return place.kind() == Place.Kind.PROVINCE ? Permission.KEEP_COLLECTED : Permission.KEEP_MONEY;
  }
}
