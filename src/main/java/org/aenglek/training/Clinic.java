package org.aenglek.training;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.communities.Capital;
import org.aenglek.communities.Communities;
import org.aenglek.media.PrivatePictures;
import org.aenglek.people.Access;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.people.Errands;
import org.aenglek.people.Grants;
import org.aenglek.people.People;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.people.Whom;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.training.ClinicRefused.Reason;
import org.aenglek.training.Idea.Kind;
import org.aenglek.training.SoldProducts.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clinic of ideas: somebody of a village tells what they would like to make, mentors say what
 * they think, and then it is made, sold on trial, and decided. The database keeps who may do which.
 */
@Component
public class Clinic {
  private static final int LONGEST_TITLE = 80;

  /** Those who advise villages: officers, and whoever meets for the province. */
  private static final Set<Role> MENTORS = Set.of(Role.OFFICER, Role.WORKING_GROUP);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Ideas ideas;
  private final PrivatePictures pictures;
  private final Communities communities;
  private final ObjectProvider<SoldProducts> products;
  private final Correspondence correspondence;
  private final Errands errands;
  private final Grants grants;
  private final People people;
  private final Access access;
  private final Whom whom;
  private final Settings settings;
  private final Clock clock;

  Clinic(
      JdbcClient sql,
      TransactionTemplate transaction,
      Ideas ideas,
      PrivatePictures pictures,
      Communities communities,
      ObjectProvider<SoldProducts> products,
      Correspondence correspondence,
      Errands errands,
      Grants grants,
      People people,
      Access access,
      Whom whom,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.ideas = ideas;
    this.pictures = pictures;
    this.communities = communities;
    this.products = products;
    this.correspondence = correspondence;
    this.errands = errands;
    this.grants = grants;
    this.people = people;
    this.access = access;
    this.whom = whom;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * An idea as somebody tells it.
   *
   * @param words the story of it
   * @param capital what of the village it lives from, if anything
   */
  public record New(String title, String words, @Nullable UUID capital) {
    public New {
      title = Tidy.line(title);
      words = Tidy.text(words);
    }

    private void mustBeWhole() {
      if (title.isEmpty() || title.length() > LONGEST_TITLE) {
        throw new ClinicRefused(Reason.TITLE, LONGEST_TITLE);
      }
      if (words.isEmpty()) throw new ClinicRefused(Reason.WORDS_MISSING);
      if (words.length() > NewStep.LONGEST) {
        throw new ClinicRefused(Reason.WORDS_LONG, NewStep.LONGEST);
      }
    }
  }

  private record Told(UUID community, New idea) {}

  private record Taken(UUID idea, NewStep step) {}

  /**
   * Tells an idea, and the mentors of it. Sent twice, it is told once.
   *
   * @return its id, which is that of the request
   */
  public UUID tell(Community village, New idea, @Nullable InputStream picture, UUID id) {
    Access.requireSomebody();
    idea.mustBeWhole();
    mustLiveFromWhatIsThere(village, idea);
    var jpeg = developed(picture);
    var request = Request.of(id, new Told(village.id(), idea));
    transaction.executeWithoutResult(
        status -> {
          if (!isDone("idea", request)) enter(village, idea, jpeg, request);
        });
    return id;
  }

  private void mustLiveFromWhatIsThere(Community village, New idea) {
    var chosen = idea.capital();
    boolean isThere =
        chosen == null || capital(village).stream().anyMatch(one -> one.id().equals(chosen));
    if (!isThere) throw new ClinicRefused(Reason.NO_CAPITAL);
  }

  private void enter(Community village, New idea, byte @Nullable [] jpeg, Request request) {
    sql.sql(
            """
            insert into training.idea (id, community, place, title, words, capital, picture, at, by, request, fingerprint)
            values (?, ?, ?, ?, ?, ?::uuid, ?::bytea, ?, ?, ?, ?)
            """)
        .params(
            request.id(),
            village.id(),
            place(village).toString(),
            idea.title(),
            idea.words(),
            idea.capital(),
            jpeg,
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
    tell(
        () -> grants.holders(MENTORS, Place.community(village.id())),
        "idea",
        request.id(),
        request.id(),
        lang -> new String[] {village.name().in(lang).text(), idea.title()});
  }

  /**
   * The household by which they belong to that village, else the village itself.
   *
   * @throws ClinicRefused when they do not belong to it
   */
  private Place place(Community village) {
    var community = Place.community(village.id());
    return grants.in(community).stream()
        .filter(grant -> grant.person().equals(whom.current().id()))
        .map(Grants.Grant::place)
        .filter(place -> access.may(Permission.EDIT_OWN, place))
        .findFirst()
        .orElseThrow(() -> new ClinicRefused(Reason.NO_VILLAGE));
  }

  /**
   * Takes a step, which nobody changes afterwards. Sent twice, it is taken once.
   *
   * @throws ClinicRefused with what is missing, or what comes first
   */
  public void take(UUID idea, NewStep step, @Nullable InputStream picture, UUID id) {
    requireToTake(ideas.get(idea), step.kind());
    step.mustBeWhole(today());
    var jpeg = developed(picture);
    var request = Request.of(id, new Taken(idea, step));
    transaction.executeWithoutResult(
        status -> {
          ideas.lock(idea);
          if (!isDone("clinic_step", request)) take(ideas.get(idea), step, jpeg, request);
        });
  }

  private void requireToTake(Idea idea, Kind kind) {
    if (kind == Kind.COMMENT) {
      access.require(Permission.DRAFT_ROUTES, Place.community(idea.community()));
    } else {
      access.require(Permission.EDIT_OWN, idea.place());
    }
  }

  private void take(Idea idea, NewStep step, byte @Nullable [] jpeg, Request request) {
    idea.mustBeReadyFor(step.kind(), step.result());
    sql.sql(
            """
            insert into training.clinic_step (id, idea, number, kind, words, picture, day, amount, pieces, product, product_name,
                                              result, at, by, request, fingerprint)
            values (:id, :idea, :number, :kind, :words, :picture::bytea, :day::date, :amount::bigint, :pieces::integer,
                    :product::uuid, :name, :result, :at, :by, :id, :fingerprint)
            """)
        .param("id", request.id())
        .param("idea", idea.id())
        .param("number", idea.steps().size() + 1)
        .param("kind", step.kind().key())
        .param("words", step.words())
        .param("picture", jpeg)
        .param("day", step.day())
        .param("amount", step.amount() == null ? null : step.amount().minor())
        .param("pieces", step.pieces())
        .param("product", step.product())
        .param("name", step.product() == null ? null : product(idea, step.product()))
        .param("result", step.result() == null ? null : step.result().key())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("fingerprint", request.fingerprint())
        .update();
    hear(idea, step, request.id());
  }

  /** Whoever told the idea hears what mentors say; mentors hear the rest. */
  private void hear(Idea idea, NewStep step, UUID id) {
    var what = step.kind() == Kind.COMMENT ? "comment" : "step";
    tell(
        () -> step.kind() == Kind.COMMENT ? teller(idea) : mentors(idea),
        what,
        id,
        idea.id(),
        lang -> new String[] {idea.title(), step.words()});
  }

  private static Collection<UUID> teller(Idea idea) {
    return new Actor(idea.by()).person().stream().toList();
  }

  /** Those who have said something of it. */
  private static Collection<UUID> mentors(Idea idea) {
    return idea.steps().stream()
        .filter(step -> step.kind() == Kind.COMMENT)
        .flatMap(step -> new Actor(step.by()).person().stream())
        .distinct()
        .toList();
  }

  private interface Words {
    String[] in(Lang lang);
  }

  private void tell(
      Supplier<Collection<UUID>> whom, String what, UUID about, UUID idea, Words words) {
    correspondence.tell(
        whom,
        new News(
            "training",
            what,
            about,
            (person, lang) ->
                Stream.concat(Stream.of(words.in(lang)), Stream.of(address(lang, idea)))
                    .toArray(String[]::new)));
  }

  private String address(Lang lang, UUID idea) {
    return settings.absolute("/" + lang.code() + "/training/clinic/" + idea);
  }

  private boolean isDone(String table, Request request) {
    var before = ideas.fingerprint(table, request.id());
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }

  private byte @Nullable [] developed(@Nullable InputStream picture) {
    return picture == null ? null : pictures.develop(picture).jpeg();
  }

  private String product(Idea idea, UUID id) {
    return products(idea.community()).stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.name().in(Lang.TH).text())
        .findFirst()
        .orElseThrow(() -> new ClinicRefused(Reason.NO_PRODUCT));
  }

  /** What that village sells already. */
  public List<Product> products(UUID community) {
    return products.stream().flatMap(one -> one.of(community).stream()).toList();
  }

  /** What an idea of that village can live from. */
  public List<Capital> capital(Community village) {
    return communities.get(village.slug()).capital();
  }

  /** Whether whoever acts may take that step of it. */
  @Transactional(readOnly = true)
  public boolean mayTake(Idea idea, Kind kind) {
    return kind == Kind.COMMENT
        ? access.may(Permission.DRAFT_ROUTES, Place.community(idea.community()))
        : access.may(Permission.EDIT_OWN, idea.place());
  }

  /** The names of those who told it and took its steps: a mentor is named to the village. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> names(Idea idea) {
    var all =
        Stream.concat(Stream.of(idea.by()), idea.steps().stream().map(Idea.Step::by))
            .flatMap(actor -> new Actor(actor).person().stream())
            .distinct()
            .toList();
    return errands.ask(Reaches.JOB, () -> people.names(all));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
