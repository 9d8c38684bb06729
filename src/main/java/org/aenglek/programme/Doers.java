package org.aenglek.programme;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who typed a figure, or published one: by name, as far as whoever acts may know the name. */
@Component
public class Doers {
  private final People people;

  Doers(People people) {
    this.people = people;
  }

  /**
   * @param actors as they stand in rows; jobs have no name
   */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> names(Stream<String> actors) {
    var persons = actors.flatMap(actor -> new Actor(actor).person().stream()).distinct().toList();
    return persons.isEmpty() ? Map.of() : people.names(persons);
  }
}
