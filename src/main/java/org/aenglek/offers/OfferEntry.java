package org.aenglek.offers;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.communities.Capital;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Entered;
import org.aenglek.communities.Likeness;
import org.aenglek.communities.Tells;
import org.aenglek.offers.Terms.Group;
import org.aenglek.offers.Terms.Price;
import org.aenglek.offers.Terms.Unit;
import org.aenglek.people.Households;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a community or one of its households offers to visitors. */
@Component
class OfferEntry implements Revisable, Tells {
  private static final int HOURS_AHEAD = 24;
  private static final int TIERS = 3;
  private static final List<String> DIET = List.of("vegetarian", "halal-asked");

  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "what",
              Ask.line("name"),
              Ask.one("kind", Stream.of(Offer.Kind.values()).map(Offer.Kind::key).toList()),
              Ask.number("price", 6),
              Ask.one("unit", Stream.of(Unit.values()).map(Unit::key).toList()),
              Ask.text("text")),
          Question.of(
              "size",
              Ask.number("smallest", 4),
              Ask.number("largest", 4),
              Ask.number("capacity", 4),
              Ask.number("minutes", 4)),
          Question.of(
              "tiers",
              Ask.number("heads2", 4),
              Ask.number("price2", 6),
              Ask.number("heads3", 4),
              Ask.number("price3", 6)),
          Question.of(
              "when",
              Entered.weekdays(),
              Entered.opens(),
              Entered.closes(),
              Entered.months(),
              Ask.number("lead", 4)),
          Question.of(
              "welcome",
              Ask.several("languages", Entered.LANGUAGES),
              Ask.several("access", Entered.ACCESS),
              Ask.several("diet", DIET)),
          Question.of("capital", Ask.several("capital", List.of())));
  private static final List<Question> ALL =
      Stream.concat(QUESTIONS.stream(), Turns.QUESTIONS.stream()).toList();

  private final Offers offers;
  private final OfferChanges changes;
  private final Timetables timetables;
  private final Areas areas;
  private final Communities communities;
  private final Households households;
  private final Settings settings;
  private final Clock clock;

  OfferEntry(
      Offers offers,
      OfferChanges changes,
      Timetables timetables,
      Areas areas,
      Communities communities,
      Households households,
      Settings settings,
      Clock clock) {
    this.offers = offers;
    this.changes = changes;
    this.timetables = timetables;
    this.areas = areas;
    this.communities = communities;
    this.households = households;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "offer";
  }

  @Override
  public String words() {
    return "offers.edit";
  }

  @Override
  public String choiceKey(String field, String value) {
    return field.startsWith("holidays")
        ? "communities.holiday." + value
        : Entered.choiceKey(field, value).orElse("offers." + field + "." + value);
  }

  @Override
  public List<Question> questions() {
    return ALL;
  }

  @Override
  public List<String> needed() {
    return List.of("name.th", "kind", "price", "text.th");
  }

  @Override
  public boolean hasPictures() {
    return true;
  }

  @Override
  public boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.COMMUNITY || kind == Place.Kind.HOUSEHOLD;
  }

  @Override
  public Optional<Known> find(UUID id) {
    return offers.all(List.of(id)).stream()
        .map(offer -> new Known(id, changes.place(offer), offer.name(), offer.path()))
        .findFirst();
  }

  @Override
  public Map<String, LocalText> choices(Place place, String field) {
    if (!field.equals("capital")) return Map.of();
    var choices = new LinkedHashMap<String, LocalText>();
    for (var item : capital(community(place))) choices.put(item.key(), item.name());
    return choices;
  }

  @Override
  public List<UUID> in(Place place) {
    return changes.in(place);
  }

  @Override
  public Content read(UUID id) {
    var offer = offers.all(List.of(id)).getFirst();
    var terms = offer.terms();
    var content =
        Content.EMPTY
            .with("name", offer.name())
            .with("kind", offer.kind().key())
            .with("text", offer.text())
            .with("unit", terms.unit().key())
            .with("smallest", terms.group().smallest())
            .with("largest", terms.group().largest())
            .with("capacity", terms.capacity())
            .with("minutes", terms.minutes())
            .with("lead", terms.leadHours())
            .with("languages", offer.welcome().languages())
            .with("access", offer.welcome().access())
            .with("diet", offer.welcome().diet())
            .with("capital", offer.capital().stream().map(Offer.LivesFrom::key).toList());
    content = Entered.with(content, terms.hours());
    if (terms.isSeasonal()) {
      content =
          content.with("months", terms.months().stream().map(Month::getValue).sorted().toList());
    }
    content = Turns.with(content, timetables.of(List.of(id)).get(id));
    for (int i = 0; i < Math.min(TIERS, terms.prices().size()); i++) {
      var price = terms.prices().get(i);
      var number = i == 0 ? "" : String.valueOf(i + 1);
      content = content.with("price" + number, price.each().minor() / 100);
      if (i > 0) content = content.with("heads" + number, price.heads());
    }
    return content;
  }

  @Override
  public Optional<Likeness.Thing> told(Draft draft) {
    var name = draft.content().text("name");
    var kind = draft.content().find("kind").flatMap(Offer.Kind::find);
    if (!draft.kind().equals(kind()) || name == null || kind.isEmpty()) return Optional.empty();
    return Optional.of(
        new Likeness.Thing(
            draft.thing(),
            community(draft.place()),
            OfferLikeness.kind(kind.get()),
            name,
            draft.content().text("text"),
            "",
            false));
  }

  @Override
  public Map<String, String> problems(Content content) {
    if (!Entered.areForward(content)) return Map.of("closes", "revisions.wrong.time");
    try {
      terms(content);
      return Turns.problems(content);
    } catch (IllegalArgumentException wrong) {
      return Map.of("heads2", "offers.edit.wrong.tiers");
    }
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    var community = community(place);
    var known = capital(community).stream().map(Capital::key).toList();
    changes.keep(
        id,
        new NewOffer(
            community,
            "",
            Offer.Kind.find(content.get("kind")).orElseThrow(),
            requireNonNull(content.text("name")),
            requireNonNull(content.text("text")),
            terms(content),
            new Offer.Welcome(
                content.several("languages"), content.several("access"), content.several("diet")),
            content.several("capital").stream().filter(known::contains).toList(),
            false),
        place);
    timetables.keep(id, Turns.of(content, LocalDate.ofInstant(clock.instant(), settings.zone())));
  }

  private static Terms terms(Content content) {
    return new Terms(
        Unit.valueOf(content.find("unit").orElse("person").toUpperCase(Locale.ROOT)),
        prices(content),
        new Group(content.number("smallest").orElse(1), content.number("largest").orElse(null)),
        some(content, "capacity"),
        content.number("lead").orElse(HOURS_AHEAD),
        some(content, "minutes"),
        Entered.monthsOf(content),
        Entered.hours(content).stream().toList());
  }

  /** No room and no time are the same as not to say. */
  private static @Nullable Integer some(Content content, String field) {
    return content.number(field).filter(number -> number > 0).orElse(null);
  }

  private static List<Price> prices(Content content) {
    var prices = new ArrayList<Price>();
    prices.add(price(1, content.number("price").orElse(0)));
    for (int i = 2; i <= TIERS; i++) {
      var heads = content.number("heads" + i);
      var each = content.number("price" + i);
      if (heads.isPresent() && each.isPresent()) prices.add(price(heads.get(), each.get()));
    }
    return prices;
  }

  private static Price price(int heads, int baht) {
    return new Price(heads, Money.ofMinor(100L * baht, "THB"));
  }

  private UUID community(Place place) {
    var id = UUID.fromString(place.id());
    return place.kind() == Place.Kind.HOUSEHOLD ? households.communityOf(id) : id;
  }

  private List<Capital> capital(UUID community) {
    var slug = areas.all(List.of(community)).get(community).slug();
    return communities.find(slug).map(profile -> profile.capital()).orElse(List.of());
  }
}
