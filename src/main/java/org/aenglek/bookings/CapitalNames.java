package org.aenglek.bookings;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Capital;
import org.aenglek.communities.Communities;
import org.aenglek.income.NamesCapital;
import org.springframework.stereotype.Component;

/** Says to the books what the capital is called from which the offers live that were booked. */
@Component
class CapitalNames implements NamesCapital {
  private final Communities communities;

  CapitalNames(Communities communities) {
    this.communities = communities;
  }

  @Override
  public Map<String, LocalText> of(String slug) {
    return communities.get(slug).capital().stream().collect(toMap(Capital::key, Capital::name));
  }
}
