package org.aenglek.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.trips.Wishes.Said;
import org.aenglek.trips.Wishes.Then;
import org.jspecify.annotations.Nullable;

/** What a visitor does to a trip; each makes another trip. */
public sealed interface Change {
  /** The wishes that come of it. */
  Wishes of(Trip trip);

  /** It stays, on its day. */
  record Keep(UUID offer) implements Change {
    @Override
    public Wishes of(Trip trip) {
      return trip.wishes().saying(offer, new Said(offer, true, trip.itinerary().dayOf(offer)));
    }
  }

  /** Nothing is said of it any more. */
  record LetGo(UUID offer) implements Change {
    @Override
    public Wishes of(Trip trip) {
      return trip.wishes().saying(offer, null);
    }
  }

  /** It must be in, whatever gives way. */
  record Add(UUID offer) implements Change {
    @Override
    public Wishes of(Trip trip) {
      return trip.wishes().saying(offer, new Said(offer, true, null));
    }
  }

  /** It goes, and nothing takes its place. */
  record Remove(UUID offer) implements Change {
    @Override
    public Wishes of(Trip trip) {
      return trip.wishes().saying(offer, new Said(offer, false, null)).leavingGaps(true);
    }
  }

  /** It goes, and whatever fits best takes its place. */
  record Replace(UUID offer) implements Change {
    @Override
    public Wishes of(Trip trip) {
      return trip.wishes().saying(offer, new Said(offer, false, null)).leavingGaps(false);
    }
  }

  /** It comes on that day, right after the other one or first of all. */
  record Move(UUID offer, int day, @Nullable UUID after) implements Change {
    @Override
    public Wishes of(Trip trip) {
      var wishes = trip.wishes().saying(offer, new Said(offer, true, day));
      var others =
          wishes.orders().stream()
              .filter(then -> !then.first().equals(offer) && !then.second().equals(offer));
      return wishes.with(wishes.said(), Stream.concat(others, neighbours(trip)).toList());
    }

    private Stream<Then> neighbours(Trip trip) {
      var stops = new ArrayList<>(offersOn(trip));
      stops.remove(offer);
      int place = after == null ? 0 : stops.indexOf(after) + 1;
      if (after != null && place == 0) throw new ChangedMeanwhile();
      var before = stops.subList(0, place).stream().map(one -> new Then(one, offer));
      var behind = stops.subList(place, stops.size()).stream().map(one -> new Then(offer, one));
      return Stream.concat(before, behind);
    }

    private List<UUID> offersOn(Trip trip) {
      return trip.itinerary().days().get(day).stops().stream().map(Itinerary.Stop::offer).toList();
    }
  }

  /** What is gone goes, and whatever fits best takes its place; what is booked stays on its day. */
  record Mend(List<UUID> gone, List<UUID> booked) implements Change {
    @Override
    public Wishes of(Trip trip) {
      var wishes = trip.wishes().leavingGaps(false);
      for (var offer : gone) wishes = wishes.saying(offer, new Said(offer, false, null));
      for (var offer : booked) {
        wishes = wishes.saying(offer, new Said(offer, true, trip.itinerary().dayOf(offer)));
      }
      return wishes;
    }
  }

  /** As it was wished, with what can be had now. */
  record Repair() implements Change {
    @Override
    public Wishes of(Trip trip) {
      return trip.wishes();
    }
  }
}
