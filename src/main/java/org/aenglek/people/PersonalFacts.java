package org.aenglek.people;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that any module holds about somebody. */
@Component
public class PersonalFacts {
  private final ObjectProvider<HoldsPersonalData> holders;
  private final Whom whom;

  PersonalFacts(ObjectProvider<HoldsPersonalData> holders, Whom whom) {
    this.holders = holders;
    this.whom = whom;
  }

  /** All that is held, part by part; those with nothing in them are left out. */
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    whom.require(person);
    return holders
        .orderedStream()
        .flatMap(holder -> holder.of(person).stream())
        .filter(held -> !held.items().isEmpty())
        .toList();
  }

  /** What an erasure would leave, and until when. */
  @Transactional(readOnly = true)
  public List<Kept> mustKeep(UUID person) {
    whom.require(person);
    return holders.orderedStream().flatMap(holder -> holder.mustKeep(person).stream()).toList();
  }

  /** Within the transaction of an erasure. */
  Erased erase(UUID person) {
    var each = holders.orderedStream().map(holder -> holder.erase(person)).toList();
    return new Erased(
        each.stream().flatMap(erased -> erased.erased().stream()).toList(),
        each.stream().flatMap(erased -> erased.kept().stream()).toList());
  }
}
