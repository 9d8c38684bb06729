package org.aenglek.rota;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.aenglek.people.Members;
import org.aenglek.people.Members.Member;
import org.aenglek.people.Place;
import org.aenglek.people.Qualifications;
import org.aenglek.people.Qualifications.Qualification;
import org.springframework.stereotype.Component;

/**
 * In which households of a village somebody is qualified for what an offer's rule asks for. The
 * clerk asks: neighbours do not keep each other's people.
 */
@Component
class Certified {
  private final Members members;
  private final Qualifications qualifications;

  Certified(Members members, Qualifications qualifications) {
    this.members = members;
    this.qualifications = qualifications;
  }

  private record Held(UUID household, Qualification qualification) {}

  /** All of them where the rule asks for none. */
  Predicate<Serving> on(Served served, LocalDate day) {
    if (!asks(served.rule())) return serving -> true;
    var homes =
        held(served).stream()
            .filter(one -> one.qualification().holdsOn(day))
            .map(Held::household)
            .collect(toSet());
    return serving -> homes.contains(serving.household());
  }

  /** Those that are not proposed on that day, and why. */
  Map<UUID, Uncertified> lacking(Served served, List<Serving> servings, LocalDate day) {
    var isCertified = on(served, day);
    var lacking = new HashMap<UUID, Uncertified>();
    var held = asks(served.rule()) ? held(served) : List.<Held>of();
    for (var serving : servings) {
      if (isCertified.test(serving)) continue;
      var last =
          held.stream()
              .filter(one -> one.household().equals(serving.household()))
              .map(one -> one.qualification().last())
              .filter(Objects::nonNull)
              .filter(one -> one.isBefore(day))
              .max(Comparator.naturalOrder());
      lacking.put(serving.household(), new Uncertified(last.orElse(null)));
    }
    return lacking;
  }

  private static boolean asks(Rule rule) {
    return rule.needsCertificate() && rule.trade() != null;
  }

  private List<Held> held(Served served) {
    var homes =
        members.of(Place.community(served.community())).stream()
            .filter(member -> member.household() != null)
            .collect(toMap(Member::id, Member::household));
    return qualifications.of(homes.keySet()).stream()
        .filter(one -> one.trade().equals(served.rule().trade()))
        .map(one -> new Held(Objects.requireNonNull(homes.get(one.person())), one))
        .toList();
  }
}
