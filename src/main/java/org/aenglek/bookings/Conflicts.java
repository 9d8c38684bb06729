package org.aenglek.bookings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.offers.Slot;
import org.aenglek.offers.SlotRefused.Reason;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.springframework.stereotype.Component;

/**
 * Visits that do not fit any more to what the village says today: a rule was changed, a season
 * closed, a flood came. They stay booked until somebody solves it.
 */
@Component
public class Conflicts {
  private static final Set<Reason> CLOSED = Set.of(Reason.NO_TURN, Reason.CLOSED);
  private final Slots slots;

  Conflicts(Slots slots) {
    this.slots = slots;
  }

  /** Which of these visits do not fit. */
  public Set<UUID> among(List<Visit> visits) {
    var wanted = new ArrayList<Wanted>();
    var whose = new ArrayList<UUID>();
    for (var visit : visits) {
      if (!visit.isAgreed()) continue;
      for (var line : visit.lines()) {
        wanted.add(Lines.wanted(line));
        whose.add(visit.id());
      }
    }
    var turns = slots.at(wanted);
    var conflicts = new HashSet<UUID>();
    for (int i = 0; i < turns.size(); i++) {
      if (isConflict(turns.get(i))) conflicts.add(whose.get(i));
    }
    return conflicts;
  }

  /** There is no such turn any more, or more are booked than there is room for. */
  private static boolean isConflict(Slot turn) {
    var why = turn.why();
    var free = turn.free();
    boolean isClosed = why != null && CLOSED.contains(why);
    return isClosed || (free != null && free < 0);
  }
}
