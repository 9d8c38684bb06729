package org.aenglek.bookings;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Grants;
import org.aenglek.people.Role;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/**
 * Tells the guest and the village of every step, each in their language, in the transaction of that
 * step.
 */
@Component
class BookingLetters {
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE, Role.MEMBER);

  private final Writing writing;
  private final Grants grants;
  private final Areas areas;
  private final Words words;
  private final BookingSecrets secrets;
  private final AnswerLinks links;
  private final Settings settings;

  BookingLetters(
      Writing writing,
      Grants grants,
      Areas areas,
      Words words,
      BookingSecrets secrets,
      AnswerLinks links,
      Settings settings) {
    this.writing = writing;
    this.grants = grants;
    this.areas = areas;
    this.words = words;
    this.secrets = secrets;
    this.links = links;
    this.settings = settings;
  }

  void placed(Order order) {
    toGuest(order, "placed", order.id(), order.reference(), link(order));
  }

  /** With a way to say yes or no that needs no sign-in. */
  void asked(Visit visit) {
    toVillage(
        visit,
        "asked",
        visit.id(),
        (person, lang) -> {
          var link = links.of(new AnswerLinks.Answering(visit.id(), person));
          return Stream.of("/yes", "/no")
              .map(say -> settings.absolute("/" + lang.code() + "/bookings/answers/" + link + say));
        });
  }

  void confirmed(Order order, Visit visit) {
    toGuest(order, "confirmed", visit.id(), visit.reference(), link(order));
    toVillage(visit, "coming");
  }

  /**
   * On the day before.
   *
   * @param hosts the households whose turn it is, if it is any household's
   */
  void tomorrow(Order order, Visit visit, List<LocalText> hosts) {
    var about = onThatDay(visit);
    toGuest(order, "tomorrow", about, visit.reference(), link(order), host(order.lang(), hosts));
    toVillage(visit, "tomorrowComing", about, (person, lang) -> Stream.of(host(lang, hosts)));
  }

  /** Who was moved to another day is reminded of that one, too. */
  private static UUID onThatDay(Visit visit) {
    var said = visit.id() + " " + visit.firstDay();
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  /** To the guest: others serve than was said. */
  void hosts(Order order, Visit visit, UUID served, List<LocalText> hosts) {
    toGuest(order, "hosts", served, visit.reference(), link(order), host(order.lang(), hosts));
  }

  /** A sentence of its own, or nothing. */
  private String host(Lang lang, List<LocalText> hosts) {
    if (hosts.isEmpty()) return "";
    var names = hosts.stream().map(name -> name.in(lang).text()).collect(joining(", "));
    return words.say(lang, "bookings.letter.host", names);
  }

  void declined(Order order, Visit visit) {
    toGuest(
        order,
        "declined",
        visit.id(),
        community(visit).name().in(order.lang()).text(),
        link(order),
        mended(order));
  }

  /** The village is asked for its yes; the guest sees it on the page they come from. */
  void changeAsked(Visit visit, Change change) {
    toVillage(visit, "changeAsked", change.id());
  }

  void changed(Order order, Visit changed, Change change) {
    toGuest(order, "changed", change.id(), changed.reference(), link(order));
    toVillage(changed, "comingOtherwise", change.id());
  }

  void changeDeclined(Order order, Visit visit, Change change) {
    toGuest(order, "changeDeclined", change.id(), visit.reference(), link(order));
  }

  void changeWithdrawn(Visit visit, Change change) {
    toVillage(visit, "changeWithdrawn", change.id());
  }

  /** To a village that had said yes, when another one cannot. */
  void calledOff(Visit visit) {
    toVillage(visit, "calledOff");
  }

  /**
   * @param why the village says that it cannot be; nothing where the guest has called it off
   */
  void cancelled(Order order, Visit visit, String why) {
    toGuest(
        order,
        why.isBlank() ? "cancelled" : "cannotBe",
        visit.id(),
        community(visit).name().in(order.lang()).text(),
        link(order),
        why,
        why.isBlank() ? "" : mended(order));
    toVillage(visit, "calledOff");
  }

  /** What became of the guest's money. */
  void money(Order order, Visit visit, String what, UUID about, Money amount, String why) {
    var sum = words.money(order.lang(), amount);
    toGuest(order, what, about, visit.reference(), sum, link(order), why);
  }

  /** To the village: a turn closes with too few guests. */
  void tooFew(SmallTurn turn) {
    var key = turn.key();
    var village = areas.all(List.of(key.community())).get(key.community());
    writing.toPersons(
        () -> grants.holders(VILLAGE, turn.place()),
        "tooFew",
        UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)),
        (person, lang) ->
            new String[] {
              turn.name().in(lang).text(),
              words.date(lang, key.day()),
              String.valueOf(turn.booked()),
              String.valueOf(turn.least()),
              settings.absolute(
                  "/%s/bookings/in/%s?from=%s".formatted(lang.code(), village.slug(), key.day()))
            });
  }

  private void toGuest(Order order, String what, UUID about, String... arguments) {
    writing.toGuest(order.guest(), order.lang(), what, about, arguments);
  }

  private void toVillage(Visit visit, String what) {
    toVillage(visit, what, visit.id());
  }

  private void toVillage(Visit visit, String what, UUID about) {
    toVillage(visit, what, about, (person, lang) -> Stream.of());
  }

  private void toVillage(
      Visit visit, String what, UUID about, BiFunction<UUID, Lang, Stream<String>> ways) {
    writing.toPersons(
        () -> grants.holders(VILLAGE, visit.place()),
        what,
        about,
        (person, lang) ->
            Stream.concat(
                    Stream.of(
                        visit.reference(),
                        words.date(lang, visit.firstDay()),
                        String.valueOf(visit.heads()),
                        settings.absolute(
                            "/" + lang.code() + "/bookings/in/" + community(visit).slug())),
                    ways.apply(person, lang))
                .toArray(String[]::new));
  }

  /** Where the trip is without what cannot be; nothing where no trip is behind it. */
  private String mended(Order order) {
    return order.trip() == null
        ? ""
        : words.say(order.lang(), "bookings.letter.mended", link(order) + "/trip");
  }

  private String link(Order order) {
    return settings.absolute(
        "/" + order.lang().code() + "/bookings/" + secrets.of(order.id()).text());
  }

  private Community community(Visit visit) {
    return areas.all(List.of(visit.community())).get(visit.community());
  }
}
