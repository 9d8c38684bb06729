package org.aenglek.rota;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aenglek.base.Lang;
import org.aenglek.people.Members;
import org.aenglek.people.Members.Member;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of the households on a rota can serve a turn: they are there that day, have room for the
 * guests, and somebody who does what it takes. Those who speak the guests' language come before
 * those who do not, if the rule minds it and anybody does.
 */
@Component
class Ability {
  private final JdbcClient sql;
  private final Members members;
  private final Certified certified;

  Ability(JdbcClient sql, Members members, Certified certified) {
    this.sql = sql;
    this.members = members;
    this.certified = certified;
  }

  private record Busy(UUID household, int heads) {}

  /** In the order in which they were given. */
  List<Serving> able(Served served, List<Serving> servings, NewTurn turn) {
    var people = members.of(Place.community(served.community()));
    var able =
        servings.stream()
            .filter(hasRoomFor(turn))
            .filter(isThere(servings, turn.day()))
            .filter(doesWhatItTakes(people, served.rule()))
            .filter(certified.on(served, turn.day()))
            .toList();
    if (!served.rule().mindsLanguage()) return able;
    var speakers = able.stream().filter(speaks(people, turn.guestLang())).toList();
    return speakers.isEmpty() ? able : speakers;
  }

  /** Whether a household could take a turn in exchange for one of its own. */
  boolean canTake(Served served, Serving serving, Turn turn) {
    boolean hasRoom = serving.mostHeads() == null || turn.heads() <= serving.mostHeads();
    return hasRoom
        && isThere(List.of(serving), turn.day()).test(serving)
        && certified.on(served, turn.day()).test(serving);
  }

  private Predicate<Serving> hasRoomFor(NewTurn turn) {
    var busy = busy(turn);
    return serving -> {
      int others = busy.getOrDefault(serving.household(), 0);
      return serving.mostHeads() == null
          ? others == 0
          : others + turn.heads() <= serving.mostHeads();
    };
  }

  private Map<UUID, Integer> busy(NewTurn turn) {
    return sql
        .sql(
            """
            select household, sum(heads) as heads from rota.turn
             where day = ? and starts = ? and off is null group by household
            """)
        .params(turn.day(), turn.starts())
        .query((row, i) -> new Busy(Columns.id(row, "household"), row.getInt("heads")))
        .list()
        .stream()
        .collect(toMap(Busy::household, Busy::heads));
  }

  private Predicate<Serving> isThere(List<Serving> servings, LocalDate day) {
    var away =
        new HashSet<>(
            sql.sql(
                    """
                    select household from rota.leave
                     where household = any(?) and ? between first_day and last_day
                       and withdrawn is null
                    """)
                .params(servings.stream().map(Serving::household).toArray(UUID[]::new), day)
                .query(UUID.class)
                .list());
    return serving -> !away.contains(serving.household());
  }

  private static Predicate<Serving> doesWhatItTakes(List<Member> people, Rule rule) {
    var trade = rule.trade();
    return trade == null ? serving -> true : has(people, Member::does, trade);
  }

  private static Predicate<Serving> speaks(List<Member> people, Lang lang) {
    return has(people, Member::languages, lang.code());
  }

  private static Predicate<Serving> has(
      List<Member> people, Function<Member, List<String>> what, String wanted) {
    Set<UUID> homes = new HashSet<>();
    for (var person : people) {
      if (person.household() != null && what.apply(person).contains(wanted)) {
        homes.add(person.household());
      }
    }
    return serving -> homes.contains(serving.household());
  }
}
