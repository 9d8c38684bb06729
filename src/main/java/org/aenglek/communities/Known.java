package org.aenglek.communities;

import java.util.EnumSet;
import java.util.Set;
import org.aenglek.areas.Location;
import org.aenglek.communities.Profile.Fact;

/** Which facts of a community are known, so that a page can say honestly how much is missing. */
final class Known {
  private Known() {}

  static Set<Fact> of(Profile profile) {
    var known = EnumSet.noneOf(Fact.class);
    var community = profile.community();
    var location = community.location();
    if (community.subdistrict() != null) known.add(Fact.ADDRESS);
    if (location != null && location.known() == Location.Known.VILLAGE) known.add(Fact.POINT);
    if (profile.summary() != null) known.add(Fact.STORY);
    if (!profile.capital().isEmpty()) known.add(Fact.CAPITAL);
    if (profile.capital().stream().anyMatch(item -> item.keeper() != null)) known.add(Fact.KEEPER);
    if (profile.homestay() != null) known.add(Fact.STAY);
    if (profile.hours().stream().anyMatch(hours -> !hours.sample())) known.add(Fact.HOURS);
    if (profile.welcome() != null && !profile.welcome().sample()) known.add(Fact.LANGUAGES);
    return known;
  }
}
