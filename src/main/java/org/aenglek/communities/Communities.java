package org.aenglek.communities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.media.Covers;
import org.aenglek.site.Changes;
import org.aenglek.site.Remembered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: reads and enters what is known of communities. */
@Component
public class Communities {
  private static final int REMEMBERED = 500;

  private final Areas areas;
  private final Profiles profiles;
  private final CommunityList list;
  private final Names names;
  private final Covers covers;
  private final Clock clock;
  private final Remembered<String, Optional<Profile>> bySlug;
  private final Remembered<Around, List<Neighbour>> around;
  private final Remembered<Part, List<CommunityCard>> parts;
  private final Remembered<CommunityFilter, CommunityCount> counts;

  Communities(
      Areas areas,
      Profiles profiles,
      CommunityList list,
      Names names,
      Covers covers,
      Clock clock,
      Changes changes) {
    this.areas = areas;
    this.profiles = profiles;
    this.list = list;
    this.names = names;
    this.covers = covers;
    this.clock = clock;
    this.bySlug = new Remembered<>(changes, REMEMBERED, profile -> 0, profiles::find);
    this.around =
        new Remembered<>(
            changes,
            REMEMBERED,
            List::size,
            asked -> profiles.neighbours(asked.community(), asked.limit()));
    this.parts = new Remembered<>(changes, 2 * REMEMBERED, List::size, this::read);
    this.counts = new Remembered<>(changes, REMEMBERED, count -> 0, list::count);
  }

  private record Around(Community community, int limit) {}

  private record Part(CommunityFilter filter, Lang lang, int offset, int limit) {
    /** Where somebody stands is nobody else's to know, and nobody else asks it. */
    boolean isPersonal() {
      return filter.near() != null;
    }
  }

  /**
   * @throws NotThere when there is no such community
   */
  public Profile get(String slug) {
    return find(slug).orElseThrow(() -> new NotThere("community " + slug));
  }

  public Optional<Profile> find(String slug) {
    return bySlug.of(slug);
  }

  /** Those that fit, from the first after the offset. */
  public List<CommunityCard> list(CommunityFilter filter, Lang lang, int offset, int limit) {
    var part = new Part(filter, lang, offset, limit);
    return part.isPersonal() ? read(part) : parts.of(part);
  }

  public CommunityCount count(CommunityFilter filter) {
    return filter.near() == null ? counts.of(filter) : list.count(filter);
  }

  public CommunityCount count() {
    return count(CommunityFilter.ALL);
  }

  /** Some to go to on that day: they receive guests and may be promoted; the best known first. */
  public List<CommunityCard> inSeason(LocalDate day, Lang lang, int limit) {
    return list(CommunityFilter.promotedOn(day), lang, 0, limit);
  }

  /** When each community's facts last changed, by its slug. */
  public Map<String, Instant> changes() {
    return profiles.changes();
  }

  public Optional<String> movedTo(String formerSlug) {
    return areas.movedTo(formerSlug);
  }

  /** Enters what is known of a community; facts entered before give way to these. */
  @Transactional
  public void enter(String slug, NewProfile facts) {
    var community = areas.get(slug);
    profiles.enter(community, facts, clock.instant());
    names.sort(community);
    covers.weave(
        community.id(),
        slug,
        community.name(),
        community.district() == null ? community.province() : community.district().code(),
        facts.capital().stream().map(item -> item.kind().key()).distinct().toList());
  }

  /** Counts and lists anew what a community has. */
  @Transactional
  public void recount(String slug) {
    var profile = profiles.find(slug).orElseThrow(() -> new NotThere("community " + slug));
    enter(
        slug,
        new NewProfile(
            profile.summary(),
            profile.evidence(),
            profile.listings(),
            CapitalEntry.unchanged(profile),
            profile.pastEvents(),
            profile.homestay(),
            profile.market(),
            profile.note(),
            profile.sources(),
            profile.asOf()));
  }

  /** Enters how a community receives guests. */
  @Transactional
  public void welcome(UUID community, Profile.Welcome welcome, List<Hours> hours) {
    profiles.welcome(community, welcome, hours);
  }

  /** The nearest communities, nearest first; none for a community whose place is unknown. */
  public List<Neighbour> neighbours(Community community, int limit) {
    return around.of(new Around(community, limit));
  }

  private List<CommunityCard> read(Part part) {
    return list.find(part.filter(), part.lang(), part.offset(), part.limit());
  }

  /** A community nearby, with the distance as the crow flies. */
  public record Neighbour(Community community, double km) {}
}
