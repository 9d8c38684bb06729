package org.aenglek.channels.sheets;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.people.Members;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Keeping;
import org.aenglek.revisions.Revisable;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that whoever acts may change in a place, as sheets. */
@Component
public class Sheets {
  private final Revisions revisions;
  private final Keeping keeping;
  private final Access access;
  private final Households households;
  private final Members members;
  private final Words words;

  Sheets(
      Revisions revisions,
      Keeping keeping,
      Access access,
      Households households,
      Members members,
      Words words) {
    this.revisions = revisions;
    this.keeping = keeping;
    this.access = access;
    this.households = households;
    this.members = members;
    this.words = words;
  }

  @Transactional(readOnly = true)
  public boolean mayUse(Place place) {
    return keeping.mayEdit(place) || mayKeepPeople(place);
  }

  /**
   * @throws Access.NotAllowed when whoever acts may change nothing there
   */
  @Transactional(readOnly = true)
  public List<Sheet> of(Scope scope) {
    return sheets(scope, true);
  }

  /** The same without what is in them. */
  @Transactional(readOnly = true)
  public List<Sheet> empty(Scope scope) {
    return sheets(scope, false);
  }

  private List<Sheet> sheets(Scope scope, boolean isFull) {
    boolean mayEdit = keeping.mayEdit(scope.place());
    if (!mayEdit && !mayKeepPeople(scope.place())) access.require(Permission.EDIT, scope.place());
    var making = new Making(scope, isFull);
    var sheets = new ArrayList<Sheet>();
    if (mayEdit) {
      for (var kind : revisions.kinds()) {
        if (places(kind, scope).findAny().isPresent()) sheets.add(making.of(kind));
      }
    }
    if (mayKeepPeople(scope.place())) {
      sheets.add(making.households());
      sheets.add(making.members());
    }
    return sheets;
  }

  /** Who keeps a household's own things keeps nobody else's. */
  private boolean mayKeepPeople(Place place) {
    return place.kind() != Place.Kind.HOUSEHOLD && access.may(Permission.KEEP_PEOPLE, place);
  }

  /** The places with things of that kind. */
  private static Stream<Scope> places(Revisable kind, Scope scope) {
    return Stream.concat(Stream.of(scope), scope.inside().stream())
        .filter(
            place -> {
              var where = place.place().kind();
              return kind.isEnteredIn(where)
                  || (kind.holdsOthers() && where == Place.Kind.COMMUNITY);
            });
  }

  /** What a thing itself offers, it offers within its community. */
  private static boolean isArea(Place place) {
    return place.kind().compareTo(Place.Kind.COMMUNITY) > 0;
  }

  private LocalText inAll(Function<Lang, String> say) {
    var texts = new EnumMap<Lang, String>(Lang.class);
    for (var lang : Lang.values()) texts.put(lang, say.apply(lang));
    return new LocalText(texts);
  }

  private LocalText said(String key) {
    return inAll(lang -> words.say(lang, key));
  }

  /** Makes the sheets of one place; what can be chosen in a community is asked once. */
  private final class Making {
    private final Scope scope;
    private final boolean isFull;
    private final Map<String, Map<String, LocalText>> asked = new LinkedHashMap<>();

    Making(Scope scope, boolean isFull) {
      this.scope = scope;
      this.isFull = isFull;
    }

    Sheet of(Revisable kind) {
      var columns = new ArrayList<Column>();
      var places = places(kind, scope).toList();
      if (scope.isArea()) columns.add(where(places));
      boolean hasHouseholds =
          kind.isEnteredIn(Place.Kind.HOUSEHOLD) && scope.place().kind() != Place.Kind.HOUSEHOLD;
      if (hasHouseholds) columns.add(household());
      for (var question : kind.questions()) {
        for (var ask : question.asks()) columns.addAll(columns(kind, ask));
      }
      return new Sheet(
          kind.kind(),
          said(kind.words() + ".name"),
          scope.place(),
          List.copyOf(columns),
          lines(kind, places, hasHouseholds),
          kind.needed(),
          place -> Optional.of(kind.newId(place)).filter(id -> id.equals(kind.newId(place))),
          kind::problems);
    }

    Sheet households() {
      var columns = new ArrayList<Column>();
      if (scope.isArea()) columns.add(where(communities().toList()));
      columns.add(plain("name", Ask.plainLine("name")));
      return people(Sheet.HOUSEHOLD, columns, List.of("name"), this::householdLines);
    }

    Sheet members() {
      var columns = new ArrayList<Column>();
      if (scope.isArea()) columns.add(where(communities().toList()));
      columns.add(plain("name", Ask.plainLine("name")));
      columns.add(household());
      columns.add(fixed("does", Members.TRADES, "people.does."));
      columns.add(fixed("languages", Members.LANGUAGES, "people.speaks."));
      return people(Sheet.MEMBER, columns, List.of("name"), this::memberLines);
    }

    private Sheet people(
        String key,
        List<Column> columns,
        List<String> needed,
        Function<Scope, Stream<Sheet.Line>> lines) {
      return new Sheet(
          key,
          said("channels.sheets." + key),
          scope.place(),
          List.copyOf(columns),
          isFull ? communities().flatMap(lines).toList() : List.of(),
          needed,
          place -> Optional.empty(),
          content -> Map.of());
    }

    private Stream<Scope> communities() {
      return Stream.concat(Stream.of(scope), scope.inside().stream())
          .filter(place -> place.place().kind() == Place.Kind.COMMUNITY);
    }

    private Stream<Sheet.Line> householdLines(Scope community) {
      return households.of(UUID.fromString(community.place().id())).stream()
          .map(
              house ->
                  new Sheet.Line(
                      house.id(),
                      community.place(),
                      in(community, Content.EMPTY).with("name", plain(house.name()))));
    }

    private Stream<Sheet.Line> memberLines(Scope community) {
      return members.of(community.place()).stream()
          .map(
              member ->
                  new Sheet.Line(
                      member.id(),
                      community.place(),
                      in(community, Content.EMPTY)
                          .with("name", plain(member.name()))
                          .with(
                              Column.HOUSEHOLD,
                              member.household() == null ? "" : member.household().toString())
                          .with("does", member.does())
                          .with("languages", member.languages())));
    }

    /** A name of one's own is in one language. */
    private static String plain(LocalText name) {
      return name.in(Lang.TH).text();
    }

    private List<Sheet.Line> lines(Revisable kind, List<Scope> places, boolean hasHouseholds) {
      if (!isFull) return List.of();
      return places.stream()
          .flatMap(
              place ->
                  kind.in(place.place()).stream().map(id -> line(kind, place, id, hasHouseholds)))
          .toList();
    }

    private Sheet.Line line(Revisable kind, Scope scope, UUID id, boolean hasHouseholds) {
      var known = kind.find(id).orElseThrow(() -> new NotThere(kind.kind() + " " + id));
      var content = in(scope, revisions.latest(kind.kind(), id));
      boolean isOfHousehold = hasHouseholds && known.place().kind() == Place.Kind.HOUSEHOLD;
      if (isOfHousehold) content = content.with(Column.HOUSEHOLD, known.place().id());
      return new Sheet.Line(id, known.place(), content);
    }

    private Content in(Scope place, Content content) {
      return scope.isArea() ? content.with(Column.PLACE, place.key()) : content;
    }

    private Column where(List<Scope> places) {
      Map<String, LocalText> names =
          places.stream()
              .collect(toMap(Scope::key, Scope::name, (one, other) -> one, LinkedHashMap::new));
      var ask = Ask.of(Column.PLACE, Ask.Kind.ONE);
      return new Column(Column.PLACE, said("channels.sheets.place"), ask, place -> names);
    }

    private Column household() {
      return new Column(
          Column.HOUSEHOLD,
          said("channels.sheets.household"),
          Ask.of(Column.HOUSEHOLD, Ask.Kind.ONE),
          place -> asked.computeIfAbsent("household " + place, any -> householdsOf(place)));
    }

    private Map<String, LocalText> householdsOf(Place place) {
      if (place.kind() == Place.Kind.HOUSEHOLD) {
        var house = households.get(UUID.fromString(place.id()));
        return householdsOf(Place.community(house.community()));
      }
      if (place.kind() != Place.Kind.COMMUNITY) return Map.of();
      var names = new LinkedHashMap<String, LocalText>();
      for (var house : households.of(UUID.fromString(place.id()))) {
        names.put(house.id().toString(), house.name());
      }
      return names;
    }

    private Column plain(String field, Ask ask) {
      return new Column(field, said("channels.sheets.field." + field), ask, place -> Map.of());
    }

    private Column fixed(String field, List<String> values, String key) {
      Map<String, LocalText> names =
          values.stream()
              .collect(
                  toMap(
                      Function.identity(),
                      value -> said(key + value),
                      (one, other) -> one,
                      LinkedHashMap::new));
      var label = said("channels.sheets.field." + field);
      return new Column(field, label, Ask.several(field, values), place -> names);
    }

    private List<Column> columns(Revisable kind, Ask ask) {
      var choices = choices(kind, ask);
      var label = kind.words() + ".field." + ask.name();
      if (!ask.kind().isTranslated()) {
        return List.of(new Column(ask.name(), said(label), ask, choices));
      }
      return Arrays.stream(Lang.values())
          .map(
              lang ->
                  new Column(
                      ask.field(lang),
                      inAll(
                          reader ->
                              words.say(
                                  reader,
                                  "revisions.inLang",
                                  words.say(reader, label),
                                  words.say(reader, "revisions.lang." + lang.code()))),
                      ask,
                      choices))
          .toList();
    }

    private Function<Place, Map<String, LocalText>> choices(Revisable kind, Ask ask) {
      boolean isChosen = ask.kind() == Ask.Kind.ONE || ask.kind() == Ask.Kind.SEVERAL;
      if (!isChosen) return place -> Map.of();
      if (ask.choices().isEmpty()) {
        return place ->
            asked.computeIfAbsent(
                kind.kind() + " " + ask.name() + " " + place,
                any -> isArea(place) ? Map.of() : kind.choices(place, ask.name()));
      }
      Map<String, LocalText> names = new LinkedHashMap<>();
      for (var value : ask.choices()) {
        names.put(value, inAll(lang -> kind.choice(ask, value, lang, key -> words.say(lang, key))));
      }
      return place -> names;
    }
  }
}
