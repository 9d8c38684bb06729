package org.aenglek.rota;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Lang;
import org.aenglek.offers.Offers;
import org.aenglek.people.Contacts;
import org.aenglek.people.Grants;
import org.aenglek.people.Persons;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/**
 * Tells households, each in their language, what concerns them; for the clerk, who sees where they
 * are reached. A letter is known by what it tells of which turn, so none is sent twice.
 */
@Component
class RotaLetters {
  private static final Set<Role> HOME = Set.of(Role.MEMBER);
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE);

  private final Letters letters;
  private final Contacts contacts;
  private final Grants grants;
  private final Persons persons;
  private final Areas areas;
  private final Offers offers;
  private final Words words;
  private final Settings settings;

  RotaLetters(
      Letters letters,
      Contacts contacts,
      Grants grants,
      Persons persons,
      Areas areas,
      Offers offers,
      Words words,
      Settings settings) {
    this.letters = letters;
    this.contacts = contacts;
    this.grants = grants;
    this.persons = persons;
    this.areas = areas;
    this.offers = offers;
    this.words = words;
    this.settings = settings;
  }

  /** It is that household's turn. */
  void turn(Turn turn) {
    write("turn", turn, HOME, Place.household(turn.household()));
  }

  /** Whoever had it has passed, and nobody else can. */
  void nobody(Turn turn) {
    write("nobody", turn, VILLAGE, Place.community(turn.community()));
  }

  /** Another household would like to have this turn for one of theirs. */
  void swapAsked(Turn turn) {
    write("swap", turn, HOME, Place.household(turn.household()));
  }

  /** A household says something against the choice of this turn. */
  void appeal(Turn turn) {
    write("appeal", turn, VILLAGE, Place.community(turn.community()));
  }

  /** The village has answered what that household said. */
  void answer(Turn turn, UUID household) {
    write("answer", turn, HOME, Place.household(household));
  }

  private void write(String what, Turn turn, Set<Role> roles, Place place) {
    for (var person : grants.holders(roles, place)) {
      var lang = persons.get(person).lang();
      contacts
          .receiver(person)
          .map(to -> NewLetter.of(to, lang, "rota.letter." + what, arguments(lang, turn)))
          .ifPresent(letter -> letters.write(letter, request(what, turn, place, person)));
    }
  }

  private String[] arguments(Lang lang, Turn turn) {
    var offer = offers.all(List.of(turn.offer())).getFirst();
    var community = areas.all(List.of(turn.community())).get(turn.community());
    return new String[] {
      offer.name().in(lang).text(),
      words.date(lang, turn.day()),
      turn.starts().toString(),
      String.valueOf(turn.heads()),
      settings.absolute("/" + lang.code() + "/rota/" + community.slug())
    };
  }

  private static UUID request(String what, Turn turn, Place place, UUID person) {
    var name = String.join(" ", "rota", what, turn.id().toString(), place.toString());
    return UUID.nameUUIDFromBytes((name + " " + person).getBytes(StandardCharsets.UTF_8));
  }
}
