package org.aenglek.revisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.site.Changes;
import org.aenglek.site.Remembered;
import org.springframework.stereotype.Component;

/** Which things whoever acts may change, and which texts are behind. */
@Component
public class Keeping {
  private static final int REMEMBERED = 2000;

  private final Access access;
  private final List<Revisable> kinds;
  private final Remembered<UUID, Map<Lang, Instant>> behind;

  Keeping(Access access, List<Revisable> kinds, RevisionRows rows, Changes changes) {
    this.access = access;
    this.kinds = kinds;
    this.behind = new Remembered<>(changes, REMEMBERED, since -> 0, rows::behind);
  }

  /** A thing that may be changed, with the kinds of new things that may be entered in its place. */
  public record Kept(String kind, Place place, List<Revisable> news) {}

  /** Nothing when it is no such thing, or whoever acts may not change it. */
  public Optional<Kept> of(UUID thing) {
    for (var kind : kinds) {
      var known = kind.find(thing);
      if (known.isPresent()) return kept(kind, known.get());
    }
    return Optional.empty();
  }

  public Map<Lang, Instant> behind(UUID thing) {
    return behind.of(thing);
  }

  /** The kinds of things that whoever acts may enter anew in that place. */
  public List<Revisable> newIn(Place place) {
    return kinds.stream()
        .filter(kind -> kind.isEnteredIn(place.kind()) && mayEdit(kind, place))
        .toList();
  }

  /** Who belongs to a household enters what is its own; all else is entered by who keeps it. */
  public boolean mayEdit(Revisable kind, Place place) {
    return access.may(kind.permission(place), place);
  }

  /** Whether whoever acts may change what is usually told of a place. */
  public boolean mayEdit(Place place) {
    return access.may(Revisable.usual(place), place);
  }

  boolean mayEdit(String kind, Place place) {
    return kinds.stream().anyMatch(one -> one.kind().equals(kind) && mayEdit(one, place));
  }

  /** The page of a place of which whoever acts tells: a community's. */
  public Optional<Revisable.Known> page(Place place) {
    if (place.kind() != Place.Kind.COMMUNITY || !mayEdit(place)) return Optional.empty();
    var id = UUID.fromString(place.id());
    return kinds.stream()
        .filter(Revisable::holdsOthers)
        .flatMap(kind -> kind.find(id).stream())
        .findFirst();
  }

  private Optional<Kept> kept(Revisable kind, Revisable.Known known) {
    var place = known.place();
    if (!mayEdit(kind, place)) return Optional.empty();
    return Optional.of(new Kept(kind.kind(), place, kind.holdsOthers() ? newIn(place) : List.of()));
  }
}
