package org.aenglek.counter;

import java.util.UUID;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after the counters of a community, as the database says it too. */
@Component
public class Watching {
  private final Access access;

  Watching(Access access) {
    this.access = access;
  }

  /**
   * @throws Access.NotAllowed when whoever acts has nothing to do with its counters
   */
  @Transactional(readOnly = true)
  public void require(UUID community) {
    if (!mayWatch(community)) access.require(Permission.SEE_MONEY, Place.community(community));
  }

  @Transactional(readOnly = true)
  public boolean mayWatch(UUID community) {
    return mayReceive(community)
        || mayKeepDevices(community)
        || access.may(Permission.SEE_MONEY, Place.community(community));
  }

  /** Whether whoever acts settles what devices told. */
  @Transactional(readOnly = true)
  public boolean mayReceive(UUID community) {
    return access.may(Permission.RECEIVE, Place.community(community));
  }

  /** Whether whoever acts hands out devices and shuts them out. */
  @Transactional(readOnly = true)
  public boolean mayKeepDevices(UUID community) {
    return access.may(Permission.KEEP_PEOPLE, Place.community(community));
  }

  /** Whether whoever acts says what became of money. */
  @Transactional(readOnly = true)
  public boolean mayKeepMoney(UUID community) {
    return access.may(Permission.KEEP_MONEY, Place.community(community));
  }
}
