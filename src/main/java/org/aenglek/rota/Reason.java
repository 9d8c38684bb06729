package org.aenglek.rota;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/** Why a household has a turn, with the facts of that moment: one sentence that it can read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "why")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Reason.OnlyOne.class, name = "only-one"),
  @JsonSubTypes.Type(value = Reason.AskedFor.class, name = "asked-for"),
  @JsonSubTypes.Type(value = Reason.NextInOrder.class, name = "next-in-order"),
  @JsonSubTypes.Type(value = Reason.LeastEarned.class, name = "least-earned"),
  @JsonSubTypes.Type(value = Reason.Swapped.class, name = "swapped")
})
public sealed interface Reason {
  /** Of so many on the rota nobody else could. */
  record OnlyOne(int listed) implements Reason {}

  /** The guests asked for it. */
  record AskedFor() implements Reason {}

  /**
   * Of so many who could it had had the fewest turns, and among equals its last was the longest
   * ago.
   *
   * @param last the day of its last turn, if it had any
   */
  record NextInOrder(@Nullable LocalDate last, int able) implements Reason {}

  /**
   * Of so many who could the least was counted for it.
   *
   * @param next what was counted for the one after it
   */
  record LeastEarned(Money counted, Money next, int able) implements Reason {}

  /** It took the turn in exchange for one of its own. */
  record Swapped(UUID with) implements Reason {}
}
