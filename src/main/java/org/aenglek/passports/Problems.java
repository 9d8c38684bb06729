package org.aenglek.passports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.media.PrivatePictures;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Problem.State;
import org.aenglek.passports.Problem.Step;
import org.aenglek.people.Access;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.people.Errands;
import org.aenglek.people.Forgets;
import org.aenglek.people.Grants;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is wrong at a place, told by whoever stands there: the village hears of it at once and
 * writes down what becomes of it.
 */
@Component
public class Problems implements Forgets {
  private static final int LONGEST = 1000;
  private static final int LONGEST_CONTACT = 200;
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE);
  private static final String PROBLEM =
      """
      select id, community, kind, words, lang, picture is not null as has_picture, contact, at
        from passports.problem
      """;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final PrivatePictures pictures;
  private final Correspondence correspondence;
  private final Errands errands;
  private final Grants grants;
  private final Access access;
  private final Areas areas;
  private final Vault vault;
  private final Settings settings;
  private final Clock clock;

  Problems(
      JdbcClient sql,
      TransactionTemplate transaction,
      PrivatePictures pictures,
      Correspondence correspondence,
      Errands errands,
      Grants grants,
      Access access,
      Areas areas,
      Vault vault,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.pictures = pictures;
    this.correspondence = correspondence;
    this.errands = errands;
    this.grants = grants;
    this.access = access;
    this.areas = areas;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What somebody tells.
   *
   * @param contact how to reach them; may be empty
   */
  public record Told(Problem.Kind kind, Lang lang, String words, String contact) {
    public Told {
      words = Tidy.text(words);
      contact = Tidy.line(contact);
    }

    private void mustBeWhole() {
      if (words.isEmpty()) throw new PassportRefused(Reason.WORDS_MISSING);
      if (words.length() > LONGEST) throw new PassportRefused(Reason.WORDS_LONG, LONGEST);
      if (contact.length() > LONGEST_CONTACT) {
        throw new PassportRefused(Reason.WORDS_LONG, LONGEST_CONTACT);
      }
    }
  }

  /**
   * Writes it down and lets the village know. Sent twice, it is told once.
   *
   * @throws org.aenglek.media.PictureRefused when what was sent is no picture
   */
  public void tell(Community community, Told told, @Nullable InputStream picture, UUID requestId) {
    told.mustBeWhole();
    var jpeg = picture == null ? null : pictures.develop(picture).jpeg();
    var request = Request.of(requestId, told);
    teller()
        .does(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      if (!isKnown(request)) enter(community, told, jpeg, request);
                    }));
  }

  /** Whoever tells it, or else somebody who passes by. */
  private static Actor teller() {
    return Actor.find().orElseGet(() -> new Actor("visitor"));
  }

  /** What is open first, the latest of it first. */
  @Transactional(readOnly = true)
  public List<Problem> of(UUID community) {
    return list(" where community = ? order by at desc, id", community).stream()
        .sorted(Comparator.comparing(Problem::isOpen).reversed())
        .toList();
  }

  /** A JPEG; nothing where none was sent, or it is kept no longer. */
  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID id) {
    return sql.sql("select picture from passports.problem where id = ? and picture is not null")
        .param(id)
        .query((row, i) -> row.getBytes("picture"))
        .optional();
  }

  /** The community where it is. */
  @Transactional(readOnly = true)
  public Community communityOf(UUID id) {
    var community = get(id).community();
    return Objects.requireNonNull(areas.all(List.of(community)).get(community));
  }

  /** Writes down what becomes of it. Said twice, it is said once. */
  @Transactional
  public void step(UUID id, State state, String words) {
    var problem = get(id);
    boolean mayReceive = access.may(Permission.RECEIVE, Place.community(problem.community()));
    if (!mayReceive) access.require(Permission.EDIT, Place.community(problem.community()));
    var said = Tidy.text(words);
    if (said.length() > LONGEST) throw new PassportRefused(Reason.WORDS_LONG, LONGEST);
    var steps = problem.steps();
    boolean isSaid =
        !steps.isEmpty()
            && steps.getLast().state() == state
            && steps.getLast().words().equals(said);
    if (isSaid) return;
    sql.sql(
            """
            insert into passports.step (problem, number, state, words, at, by) values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            steps.size() + 1,
            state.key(),
            said,
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  @Override
  public String purpose() {
    return "problem";
  }

  /** What was wrong stays; who told it, and the picture, go. */
  @Override
  @Transactional
  public int forget(Instant before) {
    return sql.sql(
            """
            update passports.problem set picture = null, contact = null
             where at < ? and (picture is not null or contact is not null)
            """)
        .param(Columns.at(before))
        .update();
  }

  private boolean isKnown(Request request) {
    var known =
        errands.ask(
            Bearers.JOB,
            () ->
                sql.sql("select fingerprint from passports.problem where request = ?")
                    .param(request.id())
                    .query(String.class)
                    .optional());
    known.ifPresent(request::mustEqual);
    return known.isPresent();
  }

  private void enter(Community community, Told told, byte @Nullable [] jpeg, Request request) {
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into passports.problem (id, community, kind, words, lang, picture, contact, at, by, request, fingerprint)
            values (?, ?, ?, ?, ?, ?::bytea, ?::bytea, ?, ?, ?, ?)
            """)
        .params(
            id,
            community.id(),
            told.kind().key(),
            told.words(),
            told.lang().code(),
            jpeg,
            told.contact().isEmpty() ? null : vault.seal(told.contact(), about(id)),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
    correspondence.tell(
        () -> grants.holders(VILLAGE, Place.community(community.id())),
        new News(
            "passports",
            "problem",
            id,
            (person, lang) ->
                new String[] {
                  community.name().in(lang).text(), told.words(), address(lang, community)
                }));
  }

  private String address(Lang lang, Community community) {
    return settings.absolute("/" + lang.code() + "/passports/in/" + community.slug());
  }

  private static String about(UUID id) {
    return "passports.problem " + id;
  }

  private Problem get(UUID id) {
    return list(" where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("problem " + id));
  }

  private List<Problem> list(String where, UUID parameter) {
    var rows = sql.sql(PROBLEM + where).param(parameter).query(this::row).list();
    var steps = steps(rows.stream().map(Problem::id).toList());
    return rows.stream().map(row -> row.with(steps.getOrDefault(row.id(), List.of()))).toList();
  }

  private Map<UUID, List<Step>> steps(List<UUID> problems) {
    return sql
        .sql(
            """
            select problem, state, words, at from passports.step
             where problem = any(?) order by problem, number
            """)
        .param(problems.toArray(UUID[]::new))
        .query(
            (row, i) ->
                Map.entry(
                    Columns.id(row, "problem"),
                    new Step(
                        State.find(row.getString("state")).orElseThrow(),
                        row.getString("words"),
                        Columns.instant(row, "at"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private Problem row(ResultSet row, int i) throws SQLException {
    var id = Columns.id(row, "id");
    var contact = row.getBytes("contact");
    return new Problem(
        id,
        Columns.id(row, "community"),
        Problem.Kind.find(row.getString("kind")).orElseThrow(),
        row.getString("words"),
        Lang.find(row.getString("lang")).orElseThrow(),
        row.getBoolean("has_picture"),
        contact == null ? "" : vault.open(contact, about(id)),
        Columns.instant(row, "at"),
        List.of());
  }
}
