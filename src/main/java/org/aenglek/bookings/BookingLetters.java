package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.people.Contacts;
import org.aenglek.people.Errands;
import org.aenglek.people.Grants;
import org.aenglek.people.Persons;
import org.aenglek.people.Role;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.aenglek.post.Receiver;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/**
 * Tells the guest and the village of every step, each in their language, in the transaction of that
 * step. A letter is known by what it tells of whom, so none is sent twice.
 */
@Component
class BookingLetters {
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE, Role.MEMBER);

  private final Errands errands;
  private final Letters letters;
  private final Contacts contacts;
  private final Grants grants;
  private final Persons persons;
  private final Areas areas;
  private final Words words;
  private final BookingSecrets secrets;
  private final Settings settings;

  BookingLetters(
      Errands errands,
      Letters letters,
      Contacts contacts,
      Grants grants,
      Persons persons,
      Areas areas,
      Words words,
      BookingSecrets secrets,
      Settings settings) {
    this.errands = errands;
    this.letters = letters;
    this.contacts = contacts;
    this.grants = grants;
    this.persons = persons;
    this.areas = areas;
    this.words = words;
    this.secrets = secrets;
    this.settings = settings;
  }

  void placed(Order order) {
    toGuest(order, "placed", order.id(), order.reference(), link(order));
  }

  void asked(Visit visit) {
    toVillage(visit, "asked");
  }

  void confirmed(Order order, Visit visit) {
    toGuest(order, "confirmed", visit.id(), visit.reference(), link(order));
    toVillage(visit, "coming");
  }

  /** On the day before. */
  void tomorrow(Order order, Visit visit) {
    toGuest(order, "tomorrow", visit.id(), visit.reference(), link(order));
    toVillage(visit, "tomorrowComing");
  }

  void declined(Order order, Visit visit) {
    toGuest(
        order,
        "declined",
        visit.id(),
        community(visit).name().in(order.lang()).text(),
        link(order));
  }

  /** To a village that had said yes, when another one cannot. */
  void calledOff(Visit visit) {
    toVillage(visit, "calledOff");
  }

  void cancelled(Order order, Visit visit) {
    toGuest(
        order,
        "cancelled",
        visit.id(),
        community(visit).name().in(order.lang()).text(),
        link(order));
    toVillage(visit, "calledOff");
  }

  private void toGuest(Order order, String what, UUID about, String... arguments) {
    var guest = order.guest();
    if (guest == null) return;
    guest.receiver().ifPresent(to -> write(to, order.lang(), what, about.toString(), arguments));
  }

  private void toVillage(Visit visit, String what) {
    errands.run(
        "bookings",
        () -> {
          for (var person : grants.holders(VILLAGE, visit.place())) {
            contacts.receiver(person).ifPresent(to -> write(to, person, visit, what));
          }
          return visit;
        });
  }

  private void write(Receiver to, UUID person, Visit visit, String what) {
    var lang = persons.get(person).lang();
    write(
        to,
        lang,
        what,
        visit.id() + " " + person,
        visit.reference(),
        words.date(lang, visit.firstDay()),
        String.valueOf(visit.heads()),
        settings.absolute("/" + lang.code() + "/bookings/in/" + community(visit).slug()));
  }

  private void write(Receiver to, Lang lang, String what, String about, String... arguments) {
    var letter = NewLetter.of(to, lang, "bookings.letter." + what, arguments);
    letters.write(
        letter,
        UUID.nameUUIDFromBytes(
            ("bookings " + what + " " + about).getBytes(StandardCharsets.UTF_8)));
  }

  private String link(Order order) {
    return settings.absolute(
        "/" + order.lang().code() + "/bookings/" + secrets.of(order.id()).text());
  }

  private Community community(Visit visit) {
    return areas.all(List.of(visit.community())).get(visit.community());
  }
}
