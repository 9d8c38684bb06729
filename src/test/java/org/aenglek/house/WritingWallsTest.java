package org.aenglek.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.Resets;
import org.aenglek.people.Role;
import org.aenglek.rota.Rotas;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Stranger;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * As each role, by the application's own login: enter, change and remove a row of every guarded
 * table, for oneself and for others. The database lets each write what the use cases let them, and
 * nothing else. People come in turn over the same connections.
 */
@AenglekTest
class WritingWallsTest {
  /** PostgreSQL's "insufficient privilege": a policy or a missing right. */
  private static final String REFUSED = "42501";

  private static final List<String> WHO =
      List.of(
          "member",
          "chair",
          "committee",
          "treasurer",
          "district",
          "officer",
          "group",
          "editor",
          "auditor",
          "administrator");

  @Autowired DataSource dataSource;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Access access;
  @Autowired Resets resets;
  @Autowired Rotas rotas;

  /**
   * To whom or to what something is done.
   *
   * @param community in which the place lies; none for a wider one
   */
  private record Subject(UUID person, Place place, @Nullable UUID community) {
    boolean isCommunity() {
      return place.kind() == Place.Kind.COMMUNITY;
    }

    boolean isHousehold() {
      return place.kind() == Place.Kind.HOUSEHOLD;
    }

    boolean isProvince() {
      return place.kind() == Place.Kind.PROVINCE;
    }

    boolean isWhereTheyMeet() {
      return !isHousehold() && place.kind() != Place.Kind.EVERYWHERE;
    }
  }

  /** Whether that person may do it to that subject, as the use cases say. */
  private interface Rule extends BiPredicate<UUID, Subject> {}

  /**
   * One thing that is tried.
   *
   * @param statement with :person, :place, :community, :actor and a :fresh id
   */
  private record Try(String table, String statement, Rule allowed, Predicate<Subject> fits) {
    Try(String table, String statement, Rule allowed) {
      this(table, statement, allowed, subject -> true);
    }

    Try onlyWhere(Predicate<Subject> fit) {
      return new Try(table, statement, allowed, fit);
    }
  }

  private static final Rule NOBODY = WritingWallsTest::never;
  private static final Rule ANYBODY = WritingWallsTest::always;
  private static final Rule OWN = WritingWallsTest::isOwn;

  private static boolean never(UUID me, Subject subject) {
    return false;
  }

  private static boolean always(UUID me, Subject subject) {
    return true;
  }

  private static boolean isOwn(UUID me, Subject subject) {
    return me.equals(subject.person());
  }

  private Rule may(Permission permission) {
    return (me, subject) -> ask(me, () -> access.may(permission, subject.place()));
  }

  private Rule gives(Role role) {
    return (me, subject) -> ask(me, () -> access.mayGive(role, subject.place()));
  }

  private boolean vouches(UUID me, Subject subject) {
    return ask(me, () -> resets.mayVouch(subject.person()));
  }

  private boolean edits(UUID me, Subject subject) {
    boolean isHousehold = subject.place().kind() == Place.Kind.HOUSEHOLD;
    var permission = isHousehold ? Permission.EDIT_OWN : Permission.EDIT;
    return ask(me, () -> access.may(permission, subject.place()));
  }

  private static boolean ask(UUID me, BooleanSupplier question) {
    return Actor.person(me).<Boolean>does(question::getAsBoolean);
  }

  /** What names people is changed by those alone who see them. */
  private Rule sees(Rule rule) {
    return (me, subject) -> rule.test(me, subject) && may(Permission.SEE_PEOPLE).test(me, subject);
  }

  private static Rule either(Rule one, Rule other) {
    return (me, subject) -> one.test(me, subject) || other.test(me, subject);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void eachWritesWhatIsTheirsToWrite(int connections) {
    var subjects = subjects();
    var tries = tries();
    for (var subject : subjects) enterOneOfEach(subject);
    var pool = TestBed.poolOf(dataSource, connections);
    var client = JdbcClient.create(pool);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    var wrong = new ArrayList<String>();
    for (var each : tries) {
      for (var subject : subjects) {
        if (!each.fits().test(subject)) continue;
        for (var who : WHO) {
          var me = world.person("sample." + who);
          boolean allowed = each.allowed().test(me, subject);
          boolean done = passes(client, transactions, each, subject, me);
          if (allowed != done) wrong.add(told(who, done, each, subject));
        }
        if (!isUnnamed(each) && passes(client, transactions, each, subject, null)) {
          wrong.add(told("nobody", true, each, subject));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String told(String who, boolean done, Try each, Subject subject) {
    return who + (done ? " did " : " could not ") + each.statement() + " of " + subject;
  }

  /** Of an upload the policy compares names alone: no writing transaction begins without one. */
  private static boolean isUnnamed(Try each) {
    return each.table().equals("media.upload");
  }

  /** Or a new one would be tried by nobody. */
  @Test
  void everyGuardedTableIsTried() {
    var guarded =
        sql.sql(
                """
                select distinct schemaname || '.' || tablename from pg_policies
                 where policyname <> 'sample_layer'
                """)
            .query(String.class)
            .set();
    assertThat(tries().stream().map(Try::table).collect(toSet())).isEqualTo(guarded);
  }

  private List<Subject> subjects() {
    var near = world.stranger("ban-khlong-daen", "คนบ้านใกล้ " + UUID.randomUUID());
    var subjects = new ArrayList<Subject>();
    subjects.add(belonging(near));
    subjects.add(
        new Subject(
            near.ids().get("person"),
            Place.household(near.ids().get("household")),
            near.ids().get("community")));
    subjects.add(world.ask(this::homeOfMember));
    for (var who : List.of("member", "chair", "officer", "auditor")) {
      subjects.add(world.ask(() -> sample(who)));
    }
    return subjects;
  }

  private Subject homeOfMember() {
    var person = world.person("sample.member");
    var place =
        sql.sql("select place from people.role_grant where person = ? and role = 'member'")
            .param(person)
            .query(String.class)
            .single();
    return new Subject(person, Place.parse(place), world.community("ban-tha-sai").id());
  }

  private static Subject belonging(Stranger stranger) {
    return new Subject(
        stranger.ids().get("person"),
        Place.parse(stranger.place()),
        stranger.ids().get("community"));
  }

  private Subject sample(String who) {
    var person = world.person("sample." + who);
    var place =
        Place.parse(
            sql.sql("select place from people.person where id = ?")
                .param(person)
                .query(String.class)
                .single());
    boolean isVillage = place.kind() == Place.Kind.COMMUNITY;
    return new Subject(person, place, isVillage ? UUID.fromString(place.id()) : null);
  }

  private static final String PERSON =
      "insert into people.person (id, name, place) values (:fresh, '{}', :place)";
  private static final String HOUSEHOLD =
      """
      insert into people.household (id, community, name, made, request, fingerprint)
      values (:fresh, :community, '{}', people.moment(), :fresh, '')
      """;
  private static final String COUNTER_CODE =
      """
      insert into counter.code (id, code_hash, community, holder, ends, until, made, made_by, request, fingerprint)
      values (%1$s, decode(md5(%1$s::text), 'hex'), :community, 'x', '2027-01-01', people.moment(), people.moment(),
              %2$s, %1$s, '')
      """;
  private static final String COUNTER_SETTING =
      """
      insert into counter.setting (community, haggle_percent, changed, changed_by)
      values (:community, 10, people.moment(), :actor)
      """;

  private static final String COUNTER_EVENT =
      """
      insert into counter.event (id, device, number, kind, at, trusted, happened, text, signature, received)
      values (md5('counter' || :place)::uuid, md5('counter' || :place)::uuid, 1, 'x', people.moment(), true,
              people.moment(), '', '', people.moment())
      """;
  private static final String COUNTER_TOLD =
      """
      insert into counter.told (event, what, community, at)
      values (md5('counter' || :place)::uuid, 'unknown', :community, people.moment())
      """;
  private static final List<String> COUNTER_DEVICE =
      List.of(
          COUNTER_CODE.formatted("md5('counter' || :place)::uuid", ":actor"),
          """
          insert into counter.device (id, code, community, number, name, holder, key, secret_hash, ends, enrolled, seen)
          values (md5('counter' || :place)::uuid, md5('counter' || :place)::uuid, :community, 99, 'x', 'x', '',
                  decode(md5(:place), 'hex'), '2027-01-01', people.moment(), people.moment())
          """);
  private static final String BODY =
      """
      insert into meetings.body (id, province, place, name, quorum_percent, made, made_by, request, fingerprint)
      select md5('body' || %s)::uuid, substr(part, 10), :place, '{}', 50, people.moment(), :actor, :fresh, ''
        from unnest(people.chain(:place)) part where part like 'province %%'
      """;
  private static final String APPOINTMENT =
      """
      insert into meetings.appointment (id, body, number, dated, first_day, duties, made, made_by, request, fingerprint)
      values (md5('appointment' || %s)::uuid, md5('body' || :place)::uuid, '1', '2027-01-01', '2027-01-01', '',
              people.moment(), :actor, :fresh, '')
      """;
  private static final String SEAT =
      """
      insert into meetings.seat (id, appointment, position, role, title, name, made)
      values (md5('seat' || %s)::uuid, md5('appointment' || :place)::uuid, %s, 'member', 'x', '', people.moment())
      """;
  private static final String MEETING =
      """
      insert into meetings.meeting (id, body, kind, year, number, title, first_day, last_day, starts, place, made, made_by,
                                    request, fingerprint)
      values (md5('meeting' || %s)::uuid, md5('body' || :place)::uuid, 'meeting', 2570, %s, '{}', '2027-01-01',
              '2027-01-01', '09:00', 'x', people.moment(), :actor, :fresh, '')
      """;
  private static final String ITEM =
      """
      insert into meetings.item (id, meeting, kind, title, words, made, made_by, request)
      values (md5('item' || %s)::uuid, md5('meeting' || :place)::uuid, 'other', '', '', people.moment(), :actor, :fresh)
      """;
  private static final String STANDING =
      """
      insert into meetings.standing (id, body, kind, title, made, made_by, request)
      values (md5('standing' || %s)::uuid, md5('body' || :place)::uuid, 'other', 'x', people.moment(), :actor, :fresh)
      """;
  private static final String RESOLUTION =
      """
      insert into meetings.resolution (id, meeting, item, number, kind, words, at, by, request, fingerprint)
      values (md5('resolution' || %s)::uuid, md5('meeting' || :place)::uuid, md5('item' || :place)::uuid, %s, 'note',
              'x', people.moment(), :actor, :fresh, '')
      """;
  private static final String TASK =
      """
      insert into meetings.task (id, province, body, kind, what, evidence, made, made_by, request, fingerprint)
      select md5('task' || %s)::uuid, substr(part, 10), md5('body' || :place)::uuid, 'pledge', '{}', '', people.moment(),
             :actor, :fresh, ''
        from unnest(people.chain(:place)) part where part like 'province %%'
      """;
  private static final String ASSIGNMENT =
      """
      insert into meetings.assignment (task, number, owner_kind, owner, owner_name, due, why, at, by)
      values (md5('task' || :place)::uuid, %s, %s, :fresh, '{}', '2027-01-01', '', people.moment(), :actor)
      """;
  private static final String OWN_SEAT = "id = md5('seat' || :place)::uuid";
  private static final String OWN_MEETING = "id = md5('meeting' || :place)::uuid";
  private static final List<String> MET =
      List.of(
          BODY.formatted(":place"),
          APPOINTMENT.formatted(":place"),
          SEAT.formatted(":place", "1"),
          MEETING.formatted(":place", "1"),
          ITEM.formatted(":place"),
          STANDING.formatted(":place"),
          RESOLUTION.formatted(":place", "1"),
          TASK.formatted(":place"),
          ASSIGNMENT.formatted("1", "'person'"));

  private static final String BUDGET_LINE =
      """
      insert into budgets.line (id, province, year, kind, number, position, made, made_by, request, fingerprint)
      values (md5('line' || %s)::uuid, split_part(:place, ' ', 2), 2600, 'plan', '', %s, people.moment(), :actor, :fresh, '')
      """;
  private static final String BUDGET_MOVEMENT =
      """
      insert into budgets.movement (id, line, province, kind, amount, day, document, note, made, made_by, request, fingerprint)
      values (md5('movement' || %s)::uuid, md5('line' || :place)::uuid, split_part(:place, ' ', 2), 'allocation', 1,
              '2027-01-01', '', '', people.moment(), %s, :fresh, '')
      """;
  private static final String BUDGET_IMPORT =
      """
      insert into budgets.import (id, province, year, day, file, content, made, made_by, request, fingerprint)
      values (md5('import' || %s)::uuid, split_part(:place, ' ', 2), 2600, '2027-01-01', '', '{}', people.moment(), :actor,
              :fresh, '')
      """;
  private static final String BUDGET_LINK =
      """
      insert into budgets.link (id, line, province, kind, subject, at, by)
      values (md5('link' || %s)::uuid, md5('line' || :place)::uuid, split_part(:place, ' ', 2), 'task', :fresh,
              people.moment(), :actor)
      """;
  private static final List<String> BUDGETED =
      List.of(
          BUDGET_LINE.formatted(":place", "1"),
          BUDGET_MOVEMENT.formatted(":place", ":actor"),
          BUDGET_IMPORT.formatted(":place"),
          BUDGET_LINK.formatted(":place"));

  private static final String GRANT =
      """
      insert into people.role_grant (id, person, role, place, giver, given)
      values (:fresh, :person, 'committee', :place, :actor, people.moment())
      """;
  private static final String INVITATION =
      """
      insert into people.invitation (id, token_hash, name, role, place, made, made_by, until, request, fingerprint)
      values (:fresh, :bytes, '{}', 'committee', :place, people.moment(), :actor, people.moment(), :fresh, '')
      """;
  private static final String RESET =
      """
      insert into people.reset (id, token_hash, person, reason, made, made_by, ready, until, request, fingerprint)
      values (:fresh, :bytes, :person, '', people.moment(), :actor, people.moment(), people.moment(), :fresh, '')
      """;
  private static final String ERASURE =
      """
      insert into people.erasure (person, token_hash, asked, asked_by, due)
      values (:person, :bytes, people.moment(), :actor, people.moment())
      """;
  private static final String CHALLENGE =
      """
      insert into people.challenge (hash, kind, content, until)
      values (:bytes, '', jsonb_build_object('values', jsonb_build_object('person', :person)), people.moment())
      """;
  private static final String CONTACT =
      """
      insert into people.contact (id, person, kind, sealed, hash, made, made_by, request, fingerprint)
      values (:fresh, :person, 'email', :bytes, :bytes, people.moment(), :actor, :fresh, '')
      """;
  private static final String CONSENT =
      """
      insert into people.consent (id, person, purpose, words, lang, given, recorded_by, way, request, fingerprint)
      values (:fresh, :person, 'photograph', '', 'th', people.moment(), :actor, 'self', :fresh, '')
      """;
  private static final String LESSON =
      """
      insert into training.lesson (key, edition, place, province, body, at, by, fingerprint)
      values ('walls', %s, 1, '90', '{"title": {"th": "x"}}', people.moment(), %s, '')
      """;
  private static final String COURSE =
      """
      insert into training.course (id, province, place, name, purpose, needed_percent, statements, made, made_by, request,
                                   fingerprint)
      values (md5('course' || %s)::uuid, split_part(:place, ' ', 2), :place, '{}', '{}', 80, '[]', people.moment(), :actor,
              :fresh, '')
      """;
  private static final String COURSE_SESSION =
      """
      insert into training.session (id, course, number, first_day, last_day, starts, ends, venue, seats, made, made_by,
                                    request, fingerprint)
      values (md5('course session' || %s)::uuid, md5('course' || :place)::uuid, %s, '2027-01-01', '2027-01-01', '09:00',
              '10:00', 'x', 9, people.moment(), :actor, :fresh, '')
      """;
  private static final String OWN_COURSE_SESSION = "md5('course session' || :place)::uuid";
  private static final String TRAINER =
      """
      insert into training.trainer (id, session, name, organisation, kind, made, made_by, request, fingerprint)
      values (%s, md5('course session' || :place)::uuid, 'x', 'x', 'agency', people.moment(), %s, :fresh, '')
      """;
  private static final String FINISHED =
      """
      insert into training.finished (id, person, lesson, edition, at, by, fingerprint)
      values (:fresh, :person, 'walls', 1, people.moment(), %s, '')
      """;
  private static final String IDEA =
      """
      insert into training.idea (id, community, place, title, words, at, by, request, fingerprint)
      values (md5('idea' || :place || %s)::uuid, :community, :place, 'x', 'x', people.moment(), %s, :fresh, '')
      """;
  private static final String CLINIC_STEP =
      """
      insert into training.clinic_step (id, idea, number, kind, words, day, amount, at, by, request, fingerprint)
      values (:fresh, md5('idea' || :place)::uuid, 1, %s, people.moment(), %s, :fresh, '')
      """;
  private static final String CONFIDED =
      """
      insert into people.confided (id, person, kind, sealed, until, made, made_by, request, fingerprint)
      values (:fresh, :person, 'need', :bytes, '2027-01-01', people.moment(), :actor, :fresh, '')
      """;
  private static final String HOUSEHOLD_FACT =
      """
      insert into people.household_fact (id, household, fact, is_so, at, by)
      values (:fresh, substr(:place, 11)::uuid, 'poorest', true, people.moment(), :actor)
      """;
  private static final String ACT =
      """
      insert into people.act (id, at, actor, what, subject, place)
      values (:fresh, people.moment(), :actor, 'role.given', :person, :place)
      """;
  private static final String THING =
      """
      insert into revisions.thing (id, kind, place, number) values (:fresh, 'capital', :place, 0)
      """;
  private static final String ROUTE =
      """
      insert into revisions.thing (id, kind, place, number) values (:fresh, 'route', :place, 0)
      """;
  private static final String REVISION =
      """
      insert into revisions.revision (id, thing, number, place, content, made, maker, request, fingerprint)
      select :fresh, t.id, 100 + (select count(*) from revisions.revision r where r.thing = t.id), t.place, '{}',
             people.moment(), :actor, :fresh, ''
        from revisions.thing t where t.kind = 'capital' and t.place = :place order by t.id limit 1
      """;
  private static final String DRAFT =
      """
      insert into revisions.draft (thing, person, kind, place, base, content, changed)
      values (:fresh, :person, 'capital', :place, 0, '{}', people.moment())
      """;
  private static final String IMPORT =
      """
      insert into channels.import (id, person, place, file, made, request, fingerprint)
      values (:fresh, :person, :place, '', people.moment(), :fresh, '')
      """;
  private static final String UPLOAD =
      """
      insert into media.upload (id, request, fingerprint, owner, facts, length, begun, actor)
      values (:fresh, :fresh, '', :fresh, '{}', 1, people.moment(), %s)
      """;
  private static final String PIECE =
      """
      insert into media.piece (upload, start, bytes)
      select id, 0, :bytes from media.upload where actor = 'person:' || :person limit 1
      """;
  private static final String ACCOUNT =
      """
      insert into people.account (person, name, name_hash, changed)
      values (:person, :bytes, :bytes, people.moment())
      """;
  private static final String PASSKEY =
      """
      insert into people.passkey (credential, person, key, transports, uses, label, made)
      values (:bytes, :person, :bytes, '{}', 0, '', people.moment())
      """;
  private static final String CODE =
      """
      insert into people.recovery_code (hash, person, made) values (:bytes, :person, people.moment())
      """;
  private static final String SESSION =
      """
      insert into people.session (id, token_hash, person, way, device, address, made, seen, until, shown)
      values (:fresh, :bytes, :person, '', '', '', people.moment(), people.moment(), people.moment(), people.moment())
      """;
  private static final String BROWSER =
      """
      insert into people.browser (person, secret_hash, made, used)
      values (:person, :bytes, people.moment(), people.moment())
      """;
  private static final String IDENTITY =
      """
      insert into people.identity (id, person, provider, subject_hash, made)
      values (:fresh, :person, '', :bytes, people.moment())
      """;
  private static final String LETTER =
      """
      insert into post.letter (id, written, urgent, channel, due, sealed, request, fingerprint)
      values (:fresh, people.moment(), false, 'email', people.moment(), :bytes, :fresh, :bytes)
      """;

  private static final String NOW = "people.moment(), :actor";
  private static final String HOLD =
      """
      insert into bookings.hold (id, secret_hash, lang, adults, children, made, made_by, until, request, fingerprint)
      values (%s, :bytes, 'th', 1, 0, people.moment(), :actor, people.moment(), :fresh, '')
      """;
  private static final String LINE =
      """
      insert into bookings.line (id, hold, position, community, place, offer, kind, name, day, starts, nights, heads, satang)
      values (:fresh, md5('hold' || :place)::uuid, 1, (select min(id::text)::uuid from areas.community), :place,
              :fresh, 'meal', '{}', '2027-01-01', '09:00', 1, 1, 0)
      """;
  private static final String PLACED =
      """
      insert into bookings.placed (id, reference, whole, channel, at, answer_by, request, fingerprint)
      values (md5('hold' || :place)::uuid, :fresh::text, true, 'web', people.moment(), people.moment(), :fresh, :bytes)
      """;
  private static final String LODGER =
      """
      insert into bookings.lodger (id, visit, at, by, request, fingerprint)
      values (md5('lodger' || :place)::uuid, md5('visit' || :place)::uuid, people.moment(), %s, :fresh::uuid, '')
      """;
  private static final String HOTEL =
      """
      insert into bookings.hotel (community, is_hotel, at, by) values (:community, true, people.moment(), :actor)
      on conflict (community) do update set is_hotel = true, at = excluded.at, by = excluded.by
      """;
  private static final String VISIT =
      """
      insert into bookings.visit (id, placed, community, place, reference, first_day, last_day, starts, adults, children,
                                  satang, terms, ordered)
      values (md5('visit' || :place)::uuid, md5('hold' || :place)::uuid,
              (select min(id::text)::uuid from areas.community), :place, :fresh::text, '2027-01-01', '2027-01-01', '09:00',
              1, 0, 0, '{}', people.moment())
      """;
  private static final String REWARD =
      """
      insert into passports.reward (id, province, place, kind, least, name, gives, made, made_by, request, fingerprint)
      values (md5('reward' || :place || %s)::uuid, (select min(code) from areas.province), :place, 'places', 1, '{}', '{}',
              people.moment(), %s, :fresh, '')
      """;
  private static final String PROBLEM =
      """
      insert into passports.problem (id, community, kind, words, lang, at, by, request, fingerprint)
      values (md5('problem' || :place || %s)::uuid, :community, 'way', '', 'th', people.moment(), %s, :fresh, '')
      """;
  private static final String ASSESSMENT =
      """
      insert into readiness.assessment (id, community, number, judge, set, version, at, by, request)
      values (md5('assessment' || :place || %s)::uuid, :community, 900, 'province 90', 'cdd', 1, people.moment(), %s,
              :fresh)
      """;
  private static final String ASSET =
      """
      insert into communities.asset (id, community, kind, name, paid_from, sample, at, by, request, fingerprint)
      values (%s, :community, 'arch', 'x', '', false, people.moment(), %s, :fresh, '')
      """;
  private static final String KEEPING =
      """
      insert into communities.keeping (asset, number, keeper, keeper_group, months, at, by, request, fingerprint)
      values (md5('asset' || :person)::uuid, %s, :person, '', 6, people.moment(), %s, :fresh, '')
      """;
  private static final String ASSET_USE =
      """
      insert into offers.asset_use (asset, offer, community, at, by)
      select md5('asset' || :person)::uuid, id, :community, people.moment(), %s from offers.offer order by id limit 1
      """;
  private static final String PRODUCT =
      """
      insert into offers.product (id, community, name, sample, at, by, request, fingerprint)
      values (%s, :community, 'x', false, people.moment(), %s, :fresh, '')
      """;
  private static final String FOLLOW_UP =
      """
      insert into offers.follow_up (id, product, person, due, what, at, by, request, fingerprint)
      values (%s, md5('product' || :person)::uuid, :person, '2027-01-01', 'x', people.moment(), %s, :fresh, '')
      """;
  private static final List<String> KEPT =
      List.of(
          ASSET.formatted("md5('asset' || :person)::uuid", ":actor"),
          KEEPING.formatted("1", ":actor"),
          ASSET_USE.formatted(":actor"),
          PRODUCT.formatted("md5('product' || :person)::uuid", ":actor"),
          FOLLOW_UP.formatted("md5('follow-up' || :person)::uuid", ":actor"));
  private static final String SHEET =
      """
      insert into trips.sheet (id, route, number, province, first_day, last_day, office, others, at, by, request, fingerprint)
      select %1$s, id, %2$s, province, '2026-01-01', '2026-01-01', '', '', people.moment(), %3$s, %1$s, ''
        from trips.route where 'province ' || province = :place order by id limit 1
      """;
  private static final String FAULT =
      """
      insert into trips.fault (sheet, number, what, mender, at, by, request, fingerprint)
      values (md5('sheet' || :place)::uuid, %s, 'x', '', people.moment(), %s, :fresh, '')
      """;
  private static final String CAMPAIGN =
      """
      insert into stories.campaign (id, province, code, title, lead, audience, first_day, last_day, changed, by, request,
                                    fingerprint)
      values (%1$s, split_part(:place, ' ', 2), '2' || substr(translate(md5(%1$s::text), '01', 'xy'), 1, 4), '{}', '{}', '',
              '2026-01-01', '2026-01-01', people.moment(), %2$s, %1$s, '')
      """;
  private static final String AIM =
      """
      insert into programme.aim
      select '90', :community, 'wish', 'income', 2030, coalesce(max(number), 0) + 1, 1, 'x', people.moment(), %s
        from programme.aim
      """;
  private static final String SURVEY =
      """
      insert into programme.survey (id, province, community, kind, version, phase, opened, by, request, fingerprint)
      values (%s, '90', :community, 'well-being', 1, 'before', people.moment(), %s, :fresh, '')
      """;
  private static final String CHANGE =
      """
      insert into bookings.change (id, visit, adults, children, before, after, satang, kept_satang, answer_by, at, by,
                                   request, fingerprint)
      values (%s, md5('visit' || :place)::uuid, 1, 0, '[]', '[]', 0, 0, people.moment(), people.moment(), %s, :fresh, '')
      """;

  private static final String TOLD =
      """
      insert into bookings.least_told
      select min(id::text)::uuid, '2027-01-01', '09:00', people.moment(), :actor from offers.offer
      """;
  private static final String CREW =
      """
      insert into bookings.crew (id, visit, guides, drivers, at, actor)
      values (:fresh, md5('visit' || :place)::uuid, '{}', '{}', people.moment(), %s)
      """;
  private static final String DECIDED =
      """
      insert into bookings.least_decided
      select min(id::text)::uuid, '2027-01-01', '09:00', :place, true, people.moment(), %s from offers.offer
      """;

  private static final String RULE =
      """
      insert into rota.rule
             (offer, community, kind, pass_loses, minds_language, lately_days, changed, changed_by)
      select min(id::text)::uuid, community, 'round-robin', false, false, 90, people.moment(), :actor
        from offers.offer where community = :community group by community
      """;
  private static final String SERVING =
      """
      insert into rota.serving (offer, household, since)
      select r.offer, %s, '2026-01-01' from rota.rule r where r.community = :community
      """;
  private static final String TURN =
      """
      insert into rota.turn (id, visit, offer, number, household, day, starts, heads, lang, satang, reason, chosen)
      select md5('%1$s turn' || :place)::uuid, :fresh, r.offer, 1 + (select count(*) from rota.turn), %2$s,
             '2027-01-01', '09:00', 1, 'th', 0, '{}', people.moment()
        from rota.rule r where r.community = :community
      """;
  private static final String LEAVE =
      """
      insert into rota.leave (id, household, first_day, last_day, made, made_by)
      values (:fresh, %s, '2027-01-01', '2027-01-02', people.moment(), :actor)
      """;
  private static final String PASS =
      """
      insert into rota.pass (turn, household, at, by)
      values (md5('own turn' || :place)::uuid, %s, people.moment(), :actor)
      """;
  private static final String SWAP =
      """
      insert into rota.swap (id, turn, household, other_turn, other, asked, asked_by)
      values (:fresh, md5('%s turn' || :place)::uuid, %s, md5('%s turn' || :place)::uuid, %s, people.moment(), :actor)
      """;
  private static final String APPEAL =
      """
      insert into rota.appeal (id, turn, household, text, made, made_by)
      values (:fresh, md5('own turn' || :place)::uuid, %s, '', people.moment(), :actor)
      """;
  private static final String OWN_HOME = "split_part(:place, ' ', 2)::uuid";
  private static final String NEXT_HOME = "md5('next home' || :place)::uuid";

  /** In a household's place: that household, the one next door, and what they have to do. */
  private static final List<String> IN_A_HOUSEHOLD =
      List.of(
          HOUSEHOLD.replaceFirst(":fresh", NEXT_HOME),
          HOUSEHOLD_FACT,
          RULE,
          "insert into rota.standing select offer, 0, 0 from rota.rule where community = :community",
          SERVING.formatted(OWN_HOME),
          SERVING.formatted(NEXT_HOME),
          "insert into rota.tally select offer, household, 0 from rota.serving where household = "
              + OWN_HOME,
          TURN.formatted("own", OWN_HOME),
          TURN.formatted("next", NEXT_HOME),
          LEAVE.formatted(OWN_HOME),
          SWAP.formatted("next", NEXT_HOME, "own", OWN_HOME),
          APPEAL.formatted(NEXT_HOME));

  private static final String ENQUIRY =
      """
      insert into bookings.enquiry (id, secret_hash, community, channel, lang, asked, at, by, answer_by, request, fingerprint)
      values (%s, :bytes, :community, 'line', 'th', :bytes, people.moment(), %s, people.moment() + interval '1 hour', :fresh, '')
      """;
  private static final String REPLY =
      """
      insert into bookings.reply (id, enquiry, kind, words, by_letter, at, by, request, fingerprint)
      values (:fresh, md5('enquiry' || :place)::uuid, 'yes', :bytes, false, people.moment(), %s, :fresh::uuid, '')
      """;
  private static final String BOOK =
      "insert into bookings.quotation_book (community, year, last) values (:community, %s, 1)";
  private static final String QUOTATION =
      """
      insert into bookings.quotation (id, secret_hash, community, year, number, lang, at, by)
      values (%s, :bytes, :community, 2400, %s, 'th', people.moment(), %s)
      """;
  private static final String QUOTED =
      """
      insert into bookings.quoted (quotation, revision, payer, content, valid_until, at, by, request, fingerprint)
      values (md5('quotation' || :place)::uuid, %s, :bytes, '{}', '2027-01-01', people.moment(), %s, :fresh::uuid, '')
      """;

  /** What is there before anybody tries; an account everybody has. */
  private void enterOneOfEach(Subject subject) {
    var each =
        List.of(
            GRANT,
            INVITATION,
            RESET,
            ERASURE,
            CHALLENGE,
            CONTACT,
            CONSENT,
            CONFIDED,
            LESSON.formatted("1", ":actor"),
            ACT,
            THING,
            ROUTE,
            REVISION,
            DRAFT,
            IMPORT,
            UPLOAD.formatted("'person:' || :person"),
            PIECE,
            PASSKEY,
            CODE,
            SESSION,
            BROWSER,
            IDENTITY,
            LETTER,
            HOLD.formatted("md5('hold' || :place)::uuid"),
            LINE,
            PLACED,
            VISIT,
            LODGER.formatted(":actor"),
            REWARD.formatted("''", ":actor"),
            CHANGE.formatted("md5('change' || :place)::uuid", ":actor"));
    for (var statement : each) enter(statement, subject);
    if (subject.isCommunity()) {
      KEPT.forEach(statement -> enter(statement, subject));
      enter(PROBLEM.formatted("''", ":actor"), subject);
      enter(IDEA.formatted("''", ":actor"), subject);
      enter(ASSESSMENT.formatted("''", ":actor"), subject);
      enter(SURVEY.formatted("md5('survey' || :place)::uuid", ":actor"), subject);
      var ofVillages =
          List.of(
              HOUSEHOLD,
              ENQUIRY.formatted("md5('enquiry' || :place)::uuid", ":actor"),
              BOOK.formatted("2400"),
              QUOTATION.formatted("md5('quotation' || :place)::uuid", "1", ":actor"),
              QUOTED.formatted("1", ":actor"));
      for (var statement : ofVillages) {
        world.ask(
            () ->
                sql.sql(statement + " on conflict do nothing")
                    .params(parameters(subject, "job:tester"))
                    .update());
      }
      enterCounter(subject);
    }
    if (subject.isProvince()) {
      BUDGETED.forEach(statement -> enter(statement, subject));
      enter(COURSE.formatted(":place"), subject);
      enter(COURSE_SESSION.formatted(":place", "1"), subject);
      enter(TRAINER.formatted("md5('trainer' || :place)::uuid", ":actor"), subject);
      enter(CAMPAIGN.formatted("md5('campaign' || :place)::uuid", ":actor"), subject);
      enter(SHEET.formatted("md5('sheet' || :place)::uuid", "900", ":actor"), subject);
      enter(FAULT.formatted("1", ":actor"), subject);
    }
    if (subject.isWhereTheyMeet()) MET.forEach(statement -> enter(statement, subject));
    if (subject.isHousehold()) IN_A_HOUSEHOLD.forEach(statement -> enter(statement, subject));
  }

  /** A device alone says what it did. */
  private void enterCounter(Subject subject) {
    COUNTER_DEVICE.forEach(statement -> enter(statement, subject));
    var device =
        sql.sql("select md5('counter' || ?)::uuid")
            .param(subject.place().toString())
            .query(UUID.class)
            .single();
    var parameters = parameters(subject, "device:" + device);
    world.askAs(
        new Actor("device:" + device),
        () -> sql.sql(COUNTER_EVENT + " on conflict do nothing").params(parameters).update());
    enter(COUNTER_TOLD, subject);
  }

  private void enter(String statement, Subject subject) {
    world.ask(
        () ->
            sql.sql(statement + " on conflict do nothing")
                .params(parameters(subject, "job:tester"))
                .update());
  }

  private List<Try> tries() {
    return Stream.of(
            onPersons(),
            onHouseholds(),
            onHouseholdFacts(),
            onRoles(),
            onInvitations(),
            onResets(),
            onErasures(),
            onChallenges(),
            onFacts(),
            onLessons(),
            onIdeas(),
            onCourses(),
            onCertificates(),
            onActs(),
            onRevisions(),
            onLettersAndPictures(),
            onBookings(),
            onLodgers(),
            onEnquiries(),
            onQuotations(),
            onMoney(),
            onRules(),
            onTurns(),
            onPassports(),
            onProblems(),
            onMeetings(),
            onMinutes(),
            onTasks(),
            onOrganisations(),
            onBudgets(),
            onReadiness(),
            onAssets(),
            onProducts(),
            onTrials(),
            onCampaigns(),
            onProgramme(),
            onCounters(),
            ownOnly("people.account", ACCOUNT, "password = null"),
            ownOnly("people.passkey", PASSKEY, "label = ''"),
            ownOnly("people.recovery_code", CODE, "used = people.moment()"),
            onSessions(),
            ownOnly("people.browser", BROWSER, "used = people.moment()"),
            ownOnly("people.identity", IDENTITY, "provider = ''"),
            ownOnly("revisions.draft", DRAFT, "base = 1"),
            ownOnly("channels.import", IMPORT, "file = 'x'"))
        .flatMap(List::stream)
        .toList();
  }

  private List<Try> onPersons() {
    var keeps = may(Permission.KEEP_PEOPLE);
    return List.of(
        new Try("people.person", PERSON, NOBODY),
        change("people.person", "name = '{\"th\": \"x\"}'", "id = :person", OWN),
        change("people.person", "does = '{cook,boat}'", "id = :person", ofPerson(keeps)),
        change(
            "people.person",
            "credited = not credited",
            "id = :person",
            ofPerson(may(Permission.HELP))),
        change("people.person", "erased = people.moment()", "id = :person", NOBODY),
        change("people.person", "place = place", "id = :person", NOBODY),
        removal("people.person", "id = :person", NOBODY));
  }

  private List<Try> onHouseholds() {
    var keeps = may(Permission.KEEP_PEOPLE);
    return List.of(
        new Try("people.household", HOUSEHOLD, keeps).onlyWhere(Subject::isCommunity),
        change("people.household", "name = '{}'", "community = :community", keeps)
            .onlyWhere(Subject::isCommunity),
        change("people.household", "community = community", "community = :community", NOBODY),
        removal("people.household", "community = :community", NOBODY));
  }

  private List<Try> onHouseholdFacts() {
    var helps = may(Permission.HELP);
    var its = "'household ' || household = :place";
    return Stream.of(
            new Try("people.household_fact", HOUSEHOLD_FACT, helps),
            change(
                "people.household_fact", "ended = people.moment(), ended_by = :actor", its, helps),
            change("people.household_fact", "is_so = not is_so", its, NOBODY),
            removal("people.household_fact", its, either(OWN, helps)))
        .map(each -> each.onlyWhere(Subject::isHousehold))
        .toList();
  }

  private List<Try> onRoles() {
    return List.of(
        new Try("people.role_grant", GRANT, gives(Role.COMMITTEE)),
        new Try("people.role_grant", GRANT.replace(":actor", "'job:loader'"), NOBODY),
        new Try("people.role_grant", GRANT.replace("committee", "chair"), gives(Role.CHAIR)),
        change(
            "people.role_grant",
            "ended = people.moment(), ended_by = :actor",
            "role = 'committee' and place = :place and ended is null",
            gives(Role.COMMITTEE)),
        change(
            "people.role_grant",
            "ended = people.moment(), ended_by = 'job:loader'",
            "role = 'committee' and place = :place and ended is null",
            NOBODY),
        change("people.role_grant", "giver = giver", "place = :place", NOBODY),
        change("people.role_grant", "role = role", "place = :place", NOBODY),
        removal("people.role_grant", "place = :place", NOBODY));
  }

  private List<Try> onInvitations() {
    return List.of(
        new Try("people.invitation", INVITATION, gives(Role.COMMITTEE)),
        new Try("people.invitation", INVITATION.replace(":actor", "'job:loader'"), NOBODY),
        change(
            "people.invitation",
            "withdrawn = people.moment()",
            "role = 'committee' and place = :place",
            gives(Role.COMMITTEE)),
        change("people.invitation", "accepted = people.moment()", "place = :place", NOBODY),
        change("people.invitation", "token_hash = :bytes", "place = :place", NOBODY),
        removal("people.invitation", "place = :place", NOBODY));
  }

  private List<Try> onResets() {
    Rule vouches = this::vouches;
    return List.of(
        new Try("people.reset", RESET, vouches),
        new Try("people.reset", RESET.replace(":actor", "'job:loader'"), NOBODY),
        change(
            "people.reset",
            "stopped = people.moment(), stopped_by = :actor",
            "person = :person",
            either(OWN, vouches)),
        change("people.reset", "used = people.moment()", "person = :person", NOBODY),
        change("people.reset", "token_hash = :bytes", "person = :person", NOBODY),
        removal("people.reset", "person = :person", NOBODY));
  }

  private List<Try> onErasures() {
    var keeps = may(Permission.KEEP_PEOPLE);
    var helps = either(OWN, may(Permission.HELP));
    return List.of(
        new Try("people.erasure", ERASURE, others(may(Permission.HELP))),
        new Try("people.erasure", ERASURE.replace(":actor", "'job:loader'"), NOBODY),
        change("people.erasure", "due = people.moment()", "person = :person", NOBODY),
        removal("people.erasure", "person = :person", ofPerson(either(keeps, helps))));
  }

  private List<Try> onChallenges() {
    return List.of(
        new Try("people.challenge", CHALLENGE, OWN),
        change(
            "people.challenge",
            "content = content",
            "content #>> '{values,person}' = :person::text",
            NOBODY),
        removal("people.challenge", "content #>> '{values,person}' = :person::text", OWN));
  }

  private List<Try> onFacts() {
    var helps = either(OWN, may(Permission.HELP));
    return List.of(
        new Try("people.contact", CONTACT, ofPerson(helps)),
        change("people.contact", "made_by = made_by", "person = :person", NOBODY),
        removal("people.contact", "person = :person", ofPerson(helps)),
        new Try("people.confided", CONFIDED, ofPerson(helps)),
        change("people.confided", "made_by = made_by", "person = :person", NOBODY),
        removal("people.confided", "person = :person", ofPerson(helps)),
        new Try("people.consent", CONSENT, ofPerson(helps)),
        change(
            "people.consent",
            "withdrawn = people.moment(), withdrawn_by = :actor",
            "person = :person",
            ofPerson(helps)),
        change("people.consent", "words = words", "person = :person", NOBODY),
        removal("people.consent", "person = :person", NOBODY));
  }

  private List<Try> onLessons() {
    var learns = ofPerson(either(OWN, may(Permission.HELP)));
    return List.of(
        new Try("training.lesson", LESSON.formatted("2", ":actor"), NOBODY),
        change("training.lesson", "place = 2", "key = 'walls'", NOBODY),
        removal("training.lesson", "key = 'walls'", NOBODY),
        new Try("training.finished", FINISHED.formatted(":actor"), learns),
        new Try("training.finished", FINISHED.formatted("'job:loader'"), NOBODY),
        change("training.finished", "edition = edition", "person = :person", NOBODY),
        removal("training.finished", "person = :person", NOBODY));
  }

  /** Whoever belongs there tells an idea and takes its steps; who advises villages comments. */
  private List<Try> onIdeas() {
    var own = may(Permission.EDIT_OWN);
    var sees = may(Permission.SEE_PEOPLE);
    Rule takesPart = (me, subject) -> own.test(me, subject) && sees.test(me, subject);
    return villagesOnly(
        new Try("training.idea", IDEA.formatted(":fresh::text", ":actor"), takesPart),
        new Try("training.idea", IDEA.formatted(":fresh::text", "'job:loader'"), NOBODY),
        change("training.idea", "title = 'y'", "community = :community", NOBODY),
        removal("training.idea", "community = :community", NOBODY),
        new Try(
            "training.clinic_step",
            CLINIC_STEP.formatted("'comment', 'x', null, null", ":actor"),
            may(Permission.DRAFT_ROUTES)),
        new Try(
            "training.clinic_step",
            CLINIC_STEP.formatted("'prototype', 'x', '2026-01-01', 1", ":actor"),
            takesPart),
        new Try(
            "training.clinic_step",
            CLINIC_STEP.formatted("'prototype', 'x', '2026-01-01', 1", "'job:loader'"),
            NOBODY),
        change("training.clinic_step", "words = 'y'", "true", NOBODY),
        removal("training.clinic_step", "true", NOBODY));
  }

  /** Who organises says what is held; seats, attendance and certificates are written by a job. */
  private List<Try> onCourses() {
    var organises = may(Permission.CHECK);
    var says = ofPerson(either(OWN, may(Permission.HELP)));
    var its = "session = " + OWN_COURSE_SESSION;
    return Stream.of(
            new Try("training.course", COURSE.formatted(":fresh::text"), organises),
            change("training.course", "needed_percent = 1", "place = :place", NOBODY),
            removal("training.course", "place = :place", NOBODY),
            new Try("training.session", COURSE_SESSION.formatted(":fresh::text", "9"), organises),
            change("training.session", "taken = 1", "id = " + OWN_COURSE_SESSION, NOBODY),
            change(
                "training.session",
                "called_off = people.moment(), called_off_by = :actor",
                "id = " + OWN_COURSE_SESSION,
                organises),
            new Try("training.trainer", TRAINER.formatted(":fresh", ":actor"), organises),
            new Try("training.trainer", TRAINER.formatted(":fresh", "'job:loader'"), NOBODY),
            removal("training.trainer", its, organises),
            ofCourse("enrolment", "id, request, fingerprint", ":fresh, :fresh, ''", NOBODY),
            change("training.enrolment", "given_back = people.moment()", its, NOBODY),
            ofCourse("presence", "day, way, reason", "'2027-01-01'::date, 'code', ''", NOBODY),
            removal("training.presence", its, NOBODY),
            ofCourse("walk_in", "day", "'2027-01-01'::date", NOBODY),
            ofCourse("self_assessment", "phase, answers", "'before', '{1}'", says),
            removal("training.self_assessment", its, NOBODY))
        .map(each -> each.onlyWhere(Subject::isProvince))
        .toList();
  }

  private static Try ofCourse(String table, String columns, String values, Rule allowed) {
    return new Try(
        "training." + table,
        "insert into training."
            + table
            + " (session, person, at, by, "
            + columns
            + ") values ("
            + OWN_COURSE_SESSION
            + ", :person, people.moment(), :actor, "
            + values
            + ")",
        allowed);
  }

  private List<Try> onCertificates() {
    return List.of(
        new Try(
            "training.certificate",
            """
            insert into training.certificate (id, code, session, person, name, course, first_day, granted, granted_by)
            values (:fresh, :fresh::text, md5('course session' || :place)::uuid, :person, '{}', '{}', '2027-01-01',
                    people.moment(), :actor)
            """,
            NOBODY),
        change("training.certificate", "name = null", "person = :person", NOBODY),
        new Try(
            "people.qualification",
            """
            insert into people.qualification (cause, person, trade, first_day, given)
            values (:fresh, :person, 'boat', '2027-01-01', people.moment())
            """,
            NOBODY),
        change("people.qualification", "ended = people.moment()", "person = :person", NOBODY),
        removal("people.qualification", "person = :person", NOBODY));
  }

  private List<Try> onActs() {
    return List.of(
        new Try("people.act", ACT, ANYBODY),
        new Try("people.act", ACT.replace(":actor", "'job:loader'"), NOBODY),
        change("people.act", "reason = null", "subject = :person", NOBODY),
        removal("people.act", "subject = :person", NOBODY),
        new Try(
            "people.act_address",
            """
                insert into people.act_address (act, at, address)
                select id, at, '192.0.2.1' from people.act where actor = 'job:tester' limit 1
                """,
            NOBODY),
        removal("people.act_address", "true", NOBODY),
        new Try(
            "people.failure",
            "insert into people.failure values (:bytes, 1, people.moment(), people.moment())",
            NOBODY),
        new Try(
            "people.night",
            "insert into people.night values ('2030-01-01', people.moment())",
            NOBODY));
  }

  private List<Try> onRevisions() {
    Rule edits = this::edits;
    return List.of(
        new Try("revisions.thing", THING, edits),
        new Try("revisions.thing", ROUTE, may(Permission.DRAFT_ROUTES)),
        change(
            "revisions.thing", "number = number + 1", "kind = 'capital' and place = :place", edits),
        change("revisions.thing", "place = place", "place = :place", NOBODY),
        removal("revisions.thing", "place = :place", NOBODY),
        new Try("revisions.revision", REVISION, edits),
        new Try("revisions.revision", REVISION.replace(":actor", "'job:loader'"), NOBODY),
        change(
            "revisions.revision",
            "checked = people.moment(), checker = :actor",
            "number >= 100 and place = :place",
            may(Permission.CHECK)),
        change(
            "revisions.revision",
            "refused = people.moment(), answer = ''",
            "number >= 100 and place = :place",
            may(Permission.CHECK)),
        change("revisions.revision", "content = content", "place = :place", NOBODY),
        removal("revisions.revision", "place = :place", NOBODY));
  }

  private List<Try> onLettersAndPictures() {
    return List.of(
        new Try("media.upload", UPLOAD.formatted(":actor"), ANYBODY),
        new Try("media.upload", UPLOAD.formatted("'job:loader'"), NOBODY),
        change("media.upload", "finished = true", "actor = 'person:' || :person", OWN),
        removal("media.upload", "actor = 'person:' || :person", OWN),
        removal(
            "media.piece",
            "upload in (select id from media.upload where actor = 'person:' || :person)",
            OWN),
        new Try("post.letter", LETTER, ANYBODY),
        change("post.letter", "tries = 9", "true", NOBODY),
        removal("post.letter", "true", NOBODY),
        new Try(
            "post.delivery",
            """
                insert into post.delivery (letter, channel, at, outcome)
                values (:fresh, 'email', people.moment(), 'sent')
                """,
            NOBODY));
  }

  /** Asked where that person belongs, whatever place it is about. */
  private Rule ofPerson(Rule rule) {
    return either(
        OWN,
        (me, subject) ->
            rule.test(
                me,
                subject.place().kind() == Place.Kind.HOUSEHOLD
                    ? new Subject(subject.person(), Place.community(subject.community()), null)
                    : subject));
  }

  private Rule others(Rule rule) {
    return (me, subject) -> !OWN.test(me, subject) && ofPerson(rule).test(me, subject);
  }

  /** An administrator of the place where somebody belongs ends theirs, too. */
  private List<Try> onSessions() {
    return List.of(
        new Try("people.session", SESSION, OWN),
        change(
            "people.session",
            "ended = people.moment()",
            "person = :person",
            either(OWN, ofPerson(may(Permission.SET)))),
        removal("people.session", "person = :person", OWN));
  }

  /**
   * Of a booking those who receive guests change when it is, for how many and at what price; else
   * they write down what became of it.
   */
  private List<Try> onBookings() {
    var receives = may(Permission.RECEIVE);
    return List.of(
        new Try("bookings.hold", HOLD.formatted(":fresh"), ANYBODY),
        change("bookings.hold", "until = until", "id = md5('hold' || :place)::uuid", NOBODY),
        removal("bookings.hold", "id = md5('hold' || :place)::uuid", NOBODY),
        new Try("bookings.line", LINE, receives),
        change("bookings.line", "satang = 1", "place = :place", receives),
        change("bookings.line", "offer = offer", "place = :place", NOBODY),
        new Try("bookings.placed", PLACED, NOBODY),
        change("bookings.placed", "guest = null", "id = md5('hold' || :place)::uuid", NOBODY),
        new Try("bookings.visit", VISIT, receives),
        change("bookings.visit", "satang = 1", "place = :place", receives),
        change("bookings.visit", "terms = terms", "place = :place", NOBODY),
        new Try(
            "bookings.served",
            """
            insert into bookings.served (id, visit, households, at)
            values (:fresh, md5('visit' || :place)::uuid, '{}', people.moment())
            """,
            NOBODY),
        new Try("bookings.crew", CREW.formatted(":actor"), receives),
        new Try("bookings.crew", CREW.formatted("'job:loader'"), NOBODY),
        removal("bookings.crew", "visit = md5('visit' || :place)::uuid", NOBODY),
        new Try("bookings.least_told", TOLD, NOBODY),
        new Try("bookings.least_decided", DECIDED.formatted(":actor"), receives),
        new Try("bookings.least_decided", DECIDED.formatted("'job:loader'"), NOBODY),
        change("bookings.least_decided", "goes = false", "place = :place", NOBODY),
        new Try("bookings.change", CHANGE.formatted(":fresh", ":actor"), receives),
        new Try("bookings.change", CHANGE.formatted(":fresh", "'job:loader'"), NOBODY),
        change("bookings.change", "satang = 1", "visit = md5('visit' || :place)::uuid", NOBODY),
        removal("bookings.change", "visit = md5('visit' || :place)::uuid", NOBODY),
        outcome(
            "bookings.change_answer",
            "(change, yes, at, by)",
            "'change'",
            "true, " + NOW,
            receives),
        outcome("bookings.answer", "(visit, yes, at, by)", "'visit'", "true, " + NOW, receives),
        outcome(
            "bookings.settled", "(placed, confirmed, at, by)", "'hold'", "true, " + NOW, receives),
        outcome(
            "bookings.cancellation",
            "(visit, back_satang, kept_satang, at, by)",
            "'visit'",
            "0, 0, " + NOW,
            receives),
        outcome(
            "bookings.arrival", "(visit, attended, at, by)", "'visit'", "true, " + NOW, receives),
        outcome(
            "bookings.deposit",
            "(visit, satang, until)",
            "'visit'",
            "1, people.moment()",
            receives),
        outcome(
            "bookings.deposited", "(visit, at, by)", "'visit'", NOW, may(Permission.KEEP_MONEY)));
  }

  /** What devices told, and what follows from it, is written by them and by the counter's job. */
  private List<Try> onCounters() {
    var keeps = may(Permission.KEEP_PEOPLE);
    var receives = may(Permission.RECEIVE);
    var own = "id = md5('counter' || :place)::uuid";
    var event = "event = md5('counter' || :place)::uuid";
    var ofPeople =
        Stream.of(
            new Try("counter.code", COUNTER_CODE.formatted(":fresh", ":actor"), keeps),
            new Try("counter.code", COUNTER_CODE.formatted(":fresh", "'job:loader'"), NOBODY),
            change("counter.code", "withdrawn = people.moment()", own, keeps),
            change("counter.code", "holder = ''", own, NOBODY),
            change(
                "counter.device",
                "lost = people.moment(), lost_by = :actor",
                own,
                either(keeps, may(Permission.KEEP_MONEY))),
            change("counter.device", "key = ''", own, NOBODY),
            change("counter.told", "settled = people.moment()", event, receives),
            removal("counter.told", event, NOBODY),
            new Try("counter.setting", COUNTER_SETTING, receives),
            change("counter.event", "text = ''", own, NOBODY),
            new Try("counter.typed", "insert into counter.typed (event) values (:fresh)", NOBODY),
            change("counter.sale", "why = ''", own, NOBODY),
            change("counter.arrival", "why = ''", event, NOBODY));
    var ofDevices =
        Map.of(
                "device", "id",
                "event", "id",
                "applied", "event",
                "stuck", "event",
                "arrival", "event",
                "shift", "opened",
                "sale", "id",
                "line", "id",
                "allowance", "id",
                "seat", "id")
            .entrySet()
            .stream()
            .map(
                each ->
                    new Try(
                        "counter." + each.getKey(),
                        "insert into counter.%s (%s) values (:fresh)"
                            .formatted(each.getKey(), each.getValue()),
                        NOBODY));
    return Stream.concat(ofPeople, ofDevices)
        .map(one -> one.onlyWhere(Subject::isCommunity))
        .toList();
  }

  private List<Try> onLodgers() {
    var receives = may(Permission.RECEIVE);
    return List.of(
        new Try("bookings.lodger", LODGER.formatted(":actor"), receives),
        new Try("bookings.lodger", LODGER.formatted("'job:loader'"), NOBODY),
        change("bookings.lodger", "visit = visit", "true", NOBODY),
        removal("bookings.lodger", "true", NOBODY),
        outcome("bookings.all_told", "(visit, at, by)", "'visit'", NOW, receives),
        outcome(
            "bookings.reported",
            "(lodger, kind, at, by)",
            "'lodger'",
            "'foreigners', " + NOW,
            receives),
        new Try("bookings.hotel", HOTEL, may(Permission.EDIT)).onlyWhere(Subject::isCommunity));
  }

  private List<Try> onEnquiries() {
    var receives = may(Permission.RECEIVE);
    return villagesOnly(
        new Try("bookings.enquiry", ENQUIRY.formatted(":fresh", ":actor"), receives),
        new Try("bookings.enquiry", ENQUIRY.formatted(":fresh", "'job:loader'"), NOBODY),
        change("bookings.enquiry", "asked = :bytes", "community = :community", NOBODY),
        removal("bookings.enquiry", "community = :community", NOBODY),
        new Try("bookings.reply", REPLY.formatted(":actor"), receives),
        new Try("bookings.reply", REPLY.formatted("'job:loader'"), NOBODY),
        outcome(
            "bookings.escalation",
            "(enquiry, told, at, by)",
            "'enquiry'",
            "'chair', " + NOW,
            NOBODY));
  }

  /** Its number is taken by a job, and only a guest accepts. */
  private List<Try> onQuotations() {
    var receives = may(Permission.RECEIVE);
    return villagesOnly(
        new Try("bookings.quotation_book", BOOK.formatted("2401"), NOBODY),
        change("bookings.quotation_book", "last = 9", "community = :community", NOBODY),
        removal("bookings.quotation_book", "community = :community", NOBODY),
        new Try("bookings.quotation", QUOTATION.formatted(":fresh", "2", ":actor"), receives),
        new Try("bookings.quotation", QUOTATION.formatted(":fresh", "2", "'job:loader'"), NOBODY),
        change("bookings.quotation", "number = 3", "community = :community", NOBODY),
        new Try("bookings.quoted", QUOTED.formatted("2", ":actor"), receives),
        change("bookings.quoted", "payer = :bytes", "true", NOBODY),
        outcome(
            "bookings.acceptance",
            "(quotation, revision, at, by)",
            "'quotation'",
            "1, " + NOW,
            NOBODY));
  }

  /** A passport is its bearer's, and a job stamps it; who answers a review, its own test tries. */
  private List<Try> onPassports() {
    var edits = may(Permission.EDIT);
    return List.of(
        new Try(
            "passports.passport",
            """
            insert into passports.passport (id, reference, secret_hash, shown_hash, made, made_by, request)
            values (:fresh, :fresh::text, :bytes, :bytes, people.moment(), :actor, :fresh)
            """,
            NOBODY),
        change("passports.passport", "person = :person", "true", NOBODY),
        removal("passports.passport", "true", NOBODY),
        outcome(
            "passports.carried", "(placed, passport, at, by)", "'hold'", ":fresh, " + NOW, NOBODY),
        new Try(
            "passports.stamp",
            """
            insert into passports.stamp (id, passport, community, day, proof, cause, at, by)
            values (:fresh, :fresh, :community, '2027-01-01', 'shown', :fresh, people.moment(), :actor)
            """,
            NOBODY),
        outcome(
            "passports.redemption",
            "(reward, passport, community, at, by)",
            "'reward'",
            ":fresh, :community, " + NOW,
            NOBODY),
        new Try(
                "passports.design",
                "insert into passports.design values (:community, 9, '000000001', people.moment(), :actor)",
                edits)
            .onlyWhere(Subject::isCommunity),
        new Try("passports.reward", REWARD.formatted(":fresh::text", ":actor"), edits),
        new Try("passports.reward", REWARD.formatted(":fresh::text", "'job:loader'"), NOBODY),
        change("passports.reward", "ended = people.moment()", "place = :place", edits),
        change("passports.reward", "gives = gives", "place = :place", NOBODY),
        removal("passports.reward", "place = :place", NOBODY),
        new Try(
            "passports.review",
            """
            insert into passports.review (visit, placed, community, judge, day, rating, words, lang, at, by)
            select v.id, v.placed, v.community, :place, v.first_day, 5, '', 'th', people.moment(), :actor
              from bookings.visit v where v.place = :place
            """,
            NOBODY),
        outcome(
            "passports.answer",
            "(review, words, lang, at, by)",
            "'visit'",
            "'', 'th', " + NOW,
            NOBODY),
        outcome(
            "passports.hiding",
            "(review, number, reason, at, by)",
            "'visit'",
            "1, 'person', " + NOW,
            NOBODY));
  }

  /** Whoever stands there tells it; the village, and those above it, work it off. */
  private List<Try> onProblems() {
    return villagesOnly(
        new Try("passports.problem", PROBLEM.formatted(":fresh::text", ":actor"), ANYBODY),
        new Try("passports.problem", PROBLEM.formatted(":fresh::text", "'job:loader'"), NOBODY),
        change("passports.problem", "picture = null", "community = :community", NOBODY),
        removal("passports.problem", "community = :community", NOBODY),
        outcome(
            "passports.step",
            "(problem, number, state, words, at, by)",
            "'problem'",
            "1, 'seen', '', " + NOW,
            either(may(Permission.RECEIVE), may(Permission.EDIT))));
  }

  /** Who checks what is told of a place keeps what is said by those who meet there. */
  private List<Try> onMeetings() {
    var keeps = may(Permission.CHECK);
    return whereTheyMeet(
        new Try("meetings.body", BODY.formatted(":fresh::text"), keeps),
        new Try("meetings.appointment", APPOINTMENT.formatted(":fresh::text"), keeps),
        new Try("meetings.seat", SEAT.formatted(":fresh::text", "9"), keeps),
        change("meetings.seat", "left_day = '2027-01-01', left_by = :actor", OWN_SEAT, keeps),
        change("meetings.seat", "title = 'x'", OWN_SEAT, NOBODY),
        removal("meetings.seat", OWN_SEAT, NOBODY),
        new Try("meetings.meeting", MEETING.formatted(":fresh::text", "9"), keeps),
        change("meetings.meeting", "number = 8", OWN_MEETING, NOBODY),
        ofMeeting("meetings.step", "(meeting, what, at, by)", "'closed', " + NOW, keeps),
        ofMeeting(
            "meetings.attendee",
            "(meeting, id, name, at, by, request)",
            "%s, 'x', " + NOW + ", %s",
            keeps),
        ofMeeting(
            "meetings.attendance",
            "(meeting, seat, state, substitute, at, by)",
            "md5('seat' || :place)::uuid, 'present', '', " + NOW,
            keeps),
        ofMeeting(
            "meetings.document",
            "(meeting, id, name, type, bytes, at, by, request)",
            "%s, 'x', 'x', :bytes, " + NOW + ", %s",
            keeps),
        new Try("meetings.item", ITEM.formatted(":fresh::text"), keeps),
        change("meetings.item", "title = 'x'", "meeting = md5('meeting' || :place)::uuid", NOBODY),
        new Try("meetings.standing", STANDING.formatted(":fresh::text"), keeps),
        change(
            "meetings.standing",
            "ended = people.moment(), ended_by = :actor",
            "id = md5('standing' || :place)::uuid",
            keeps));
  }

  private List<Try> onMinutes() {
    var keeps = may(Permission.CHECK);
    var item = "md5('item' || :place)::uuid";
    return whereTheyMeet(
        ofMeeting(
            "meetings.note",
            "(meeting, item, number, words, at, by)",
            item + ", 9, '', " + NOW,
            keeps),
        change("meetings.note", "words = 'x'", "item = " + item, NOBODY),
        ofMeeting(
            "meetings.aside",
            "(meeting, item, id, words, at, by)",
            item + ", %s, '', " + NOW,
            keeps),
        change("meetings.aside", "words = 'x'", "item = " + item, NOBODY),
        ofMeeting(
            "meetings.pen", "(meeting, by, name, until)", ":actor, '{}', people.moment()", keeps),
        ofMeeting(
            "meetings.pen",
            "(meeting, by, name, until)",
            "'job:loader', '{}', people.moment()",
            NOBODY));
  }

  /** Whoever has a task tells of it; the one here is nobody's, and the organisation has no ties. */
  private List<Try> onTasks() {
    Rule province =
        (me, subject) -> ask(me, () -> access.may(Permission.CHECK, Place.province("90")));
    var keeps = may(Permission.CHECK);
    var task = "task = md5('task' || :place)::uuid";
    return whereTheyMeet(
        new Try("meetings.resolution", RESOLUTION.formatted(":fresh::text", "9"), keeps),
        change(
            "meetings.resolution",
            "words = 'x'",
            "meeting = md5('meeting' || :place)::uuid",
            NOBODY),
        outcome(
            "meetings.confirmation",
            "(resolution, meeting, at, by)",
            "'resolution'",
            "md5('meeting' || :place)::uuid, " + NOW,
            keeps),
        new Try("meetings.task", TASK.formatted(":fresh::text"), keeps),
        change("meetings.task", "evidence = 'x'", task.replace("task =", "id ="), NOBODY),
        new Try("meetings.assignment", ASSIGNMENT.formatted("9", "'person'"), keeps),
        new Try("meetings.assignment", ASSIGNMENT.formatted("9", "'organisation'"), province),
        change("meetings.assignment", "due = '2027-01-01'", task, NOBODY),
        removal("meetings.assignment", task, NOBODY),
        outcome(
            "meetings.report",
            "(task, number, state, words, link, at, by, request)",
            "'task'",
            "9, 'begun', 'x', '', " + NOW + ", :fresh",
            keeps),
        outcome(
            "meetings.report",
            "(task, number, state, words, link, seen_by, at, by, request)",
            "'task'",
            "9, 'done', 'x', '', '{}', " + NOW + ", :fresh",
            keeps),
        removal("meetings.report", task, NOBODY));
  }

  /** Officers of the province write down what becomes of its money, and take nothing of it away. */
  private List<Try> onBudgets() {
    Rule keeps = (me, subject) -> me.equals(world.person("sample.officer"));
    var its = "province = split_part(:place, ' ', 2)";
    var line = "md5('line' || :place)::uuid, ";
    var of = ", split_part(:place, ' ', 2), ";
    return Stream.of(
            new Try("budgets.line", BUDGET_LINE.formatted(":fresh::text", "9"), keeps),
            change("budgets.line", "position = 8", its, NOBODY),
            removal("budgets.line", its, NOBODY),
            new Try(
                "budgets.wording",
                "insert into budgets.wording (line, number, province, title, unit, at, by) values ("
                    + line
                    + "9"
                    + of
                    + "'x', '', "
                    + NOW
                    + ")",
                keeps),
            new Try("budgets.movement", BUDGET_MOVEMENT.formatted(":fresh::text", ":actor"), keeps),
            new Try(
                "budgets.movement",
                BUDGET_MOVEMENT.formatted(":fresh::text", "'job:loader'"),
                NOBODY),
            change("budgets.movement", "amount = 2", its, NOBODY),
            removal("budgets.movement", its, NOBODY),
            new Try(
                "budgets.told",
                "insert into budgets.told (line, number, province, source, percent, day, at, by) values ("
                    + line
                    + "9"
                    + of
                    + "'bpm', 1, '2027-01-01', "
                    + NOW
                    + ")",
                keeps),
            new Try(
                "budgets.planned",
                "insert into budgets.planned (line, number, province, month, amount, at, by) values ("
                    + line
                    + "9"
                    + of
                    + "'2027-01-01', 1, "
                    + NOW
                    + ")",
                keeps),
            new Try("budgets.link", BUDGET_LINK.formatted(":fresh::text"), keeps),
            change(
                "budgets.link",
                "ended = people.moment(), ended_by = :actor",
                its + " and ended is null",
                keeps),
            change("budgets.link", "subject = subject", its, NOBODY),
            removal("budgets.link", its, NOBODY),
            new Try(
                "budgets.result",
                "insert into budgets.result (line, id, province, words, address, at, by, request, fingerprint) values ("
                    + line
                    + ":fresh"
                    + of
                    + "'x', '', "
                    + NOW
                    + ", :fresh, '')",
                keeps),
            new Try("budgets.import", BUDGET_IMPORT.formatted(":fresh::text"), keeps),
            change("budgets.import", "file = 'x'", its, NOBODY),
            change(
                "budgets.import",
                "applied = people.moment(), applied_by = :actor, changed = 1",
                its + " and applied is null",
                keeps),
            removal("budgets.import", its + " and applied is null", keeps))
        .map(each -> each.onlyWhere(Subject::isProvince))
        .toList();
  }

  private List<Try> onOrganisations() {
    var keeps = may(Permission.CHECK);
    return Stream.of(
            new Try(
                "meetings.expertise",
                """
                insert into meetings.expertise (organisation, number, province, kind, words, at, by)
                select id, 99, split_part(:place, ' ', 2), 'other', '', people.moment(), :actor
                  from people.organisation limit 1
                """,
                keeps),
            new Try(
                "meetings.care",
                """
                insert into meetings.care (id, organisation, community, since, by)
                select :fresh, o.id, c.id, '2027-01-01', :actor from people.organisation o, areas.community c
                 where 'province ' || c.province = :place limit 1
                """,
                keeps),
            change("meetings.care", "since = since", "true", NOBODY))
        .map(each -> each.onlyWhere(Subject::isProvince))
        .toList();
  }

  /** {@code %s} among the values is a fresh id. */
  private static Try ofMeeting(String table, String columns, String values, Rule allowed) {
    return outcome(table, columns, "'meeting'", values.replace("%s", ":fresh"), allowed);
  }

  private static List<Try> whereTheyMeet(Try... tries) {
    return Stream.of(tries).map(each -> each.onlyWhere(Subject::isWhereTheyMeet)).toList();
  }

  /**
   * The village answers, the province checks, its district grades products, a job counts, and
   * nobody says where it stands.
   */
  private List<Try> onReadiness() {
    var answers = may(Permission.EDIT);
    Rule verifies =
        (me, subject) -> ask(me, () -> access.may(Permission.CHECK, Place.province("90")));
    Rule grades = (me, subject) -> ask(me, () -> access.may(Permission.CHECK, judgeOf(subject)));
    var said = "'own-charm', 1, 1, '', " + NOW;
    return villagesOnly(
        new Try("readiness.assessment", ASSESSMENT.formatted(":fresh::text", ":actor"), answers),
        new Try(
            "readiness.assessment", ASSESSMENT.formatted(":fresh::text", "'job:loader'"), NOBODY),
        removal("readiness.assessment", "community = :community", NOBODY),
        ofAssessment("answer", "criterion, number, level, words, at, by", said, answers),
        ofAssessment("verdict", "criterion, number, level, words, at, by", said, verifies),
        ofAssessment("step", "number, kind, words, at, by", "1, 'sent', '', " + NOW, answers),
        ofAssessment("step", "number, kind, words, at, by", "1, 'taken', '', " + NOW, verifies),
        ofAssessment("result", "number, points, grade, at, by", "1, 1, 'a', " + NOW, verifies),
        ofAssessment("measured", "criterion, value, at", "'offers', 1, people.moment()", NOBODY),
        ofAssessment(
            "appeal",
            "id, criterion, words, decider, until, at, by",
            ":fresh, 'toilet', '', :person, '2027-01-01', " + NOW,
            answers),
        new Try(
            "readiness.decision",
            "insert into readiness.decision values (:fresh, 1, '', people.moment(), :actor)",
            NOBODY),
        new Try(
            "readiness.product",
            """
            insert into readiness.product
            select id, :community, 99, '{}', null, people.moment(), :actor from offers.offer limit 1
            """,
            grades),
        new Try(
            "readiness.criteria",
            "insert into readiness.criteria values ('x', 9, :place, '{}', people.moment(), :actor)",
            may(Permission.SET)),
        new Try(
            "communities.standing",
            """
            insert into communities.standing values (:community, 900, 'ready', :fresh, people.moment(), :actor)
            """,
            NOBODY));
  }

  /** Where somebody must be in office to grade a community's products. */
  private Place judgeOf(Subject subject) {
    return world.ask(
        () ->
            Place.parse(
                sql.sql("select readiness.judge(?)")
                    .param(subject.community())
                    .query(String.class)
                    .single()));
  }

  /** Those who edit there write down what was built; its keeper, too, how it was found. */
  private List<Try> onAssets() {
    var edits = may(Permission.EDIT);
    var mine = "asset = md5('asset' || :person)::uuid";
    return villagesOnly(
        new Try("communities.asset", ASSET.formatted(":fresh", ":actor"), edits),
        new Try("communities.asset", ASSET.formatted(":fresh", "'job:loader'"), NOBODY),
        change("communities.asset", "name = 'y'", "community = :community", NOBODY),
        new Try("communities.keeping", KEEPING.formatted("2", ":actor"), edits),
        new Try("communities.keeping", KEEPING.formatted("2", "'job:loader'"), NOBODY),
        change("communities.keeping", "keeper = null", mine, NOBODY),
        new Try(
            "communities.inspection",
            """
            insert into communities.inspection (asset, number, day, condition, note, at, by, request, fingerprint)
            values (md5('asset' || :person)::uuid, 1, '2026-01-01', 'good', '', people.moment(), :actor, :fresh, '')
            """,
            either(edits, OWN)),
        new Try(
            "offers.asset_use",
            ASSET_USE.formatted(":actor").replace("limit 1", "offset 1 limit 1"),
            edits),
        change("offers.asset_use", "ended = people.moment(), ended_by = :actor", mine, sees(edits)),
        removal("offers.asset_use", mine, NOBODY));
  }

  /** The same of products; whoever is to follow one up says what came of it. */
  private List<Try> onProducts() {
    var edits = may(Permission.EDIT);
    var mine = "product = md5('product' || :person)::uuid";
    return villagesOnly(
        new Try("offers.product", PRODUCT.formatted(":fresh", ":actor"), edits),
        new Try("offers.product", PRODUCT.formatted(":fresh", "'job:loader'"), NOBODY),
        removal("offers.product", "community = :community", NOBODY),
        new Try(
            "offers.sold_as",
            """
            insert into offers.sold_as (product, number, offer, at, by)
            select md5('product' || :person)::uuid, 1, id, people.moment(), :actor from offers.offer limit 1
            """,
            edits),
        new Try(
            "offers.step",
            """
            insert into offers.step (product, number, kind, day, note, standard_number, at, by, request, fingerprint)
            values (md5('product' || :person)::uuid, 1, 'idea', '2026-01-01', '', '', people.moment(), :actor, :fresh, '')
            """,
            edits),
        new Try("offers.follow_up", FOLLOW_UP.formatted(":fresh", ":actor"), edits),
        change("offers.follow_up", "person = null", mine, NOBODY),
        new Try(
            "offers.followed",
            """
            insert into offers.followed (follow_up, note, at, by)
            values (md5('follow-up' || :person)::uuid, 'x', people.moment(), :actor)
            """,
            either(edits, OWN)));
  }

  /**
   * Those who make routes write down how a trial went, in their own name, and change nothing after.
   */
  private List<Try> onTrials() {
    var makes = may(Permission.DRAFT_ROUTES);
    var sheet = "sheet = md5('sheet' || :place)::uuid";
    var route = "(select route from trips.sheet where id = md5('sheet' || :place)::uuid)";
    return Stream.of(
            new Try("trips.sheet", SHEET.formatted(":fresh::uuid", "901", ":actor"), makes),
            new Try("trips.sheet", SHEET.formatted(":fresh::uuid", "901", "'job:loader'"), NOBODY),
            removal("trips.sheet", "number = 900", NOBODY),
            ofTrial("companion", "(sheet, person)", ":person", makes),
            ofTrial(
                "timing",
                "(sheet, position, community, day)",
                "99, (select id from areas.community limit 1), 1",
                makes),
            new Try("trips.fault", FAULT.formatted("99", ":actor"), makes),
            new Try("trips.fault", FAULT.formatted("99", "'job:loader'"), NOBODY),
            change("trips.fault", "what = 'y'", sheet, NOBODY),
            ofTrial(
                "fault_picture", "(sheet, fault, number, jpeg, at, by)", "1, 1, '', " + NOW, makes),
            ofTrial(
                "verdict",
                "(sheet, route, number, go, words, at, by)",
                route + ", 900, true, '', " + NOW,
                makes),
            removal("trips.verdict", sheet, NOBODY))
        .map(each -> each.onlyWhere(Subject::isProvince))
        .toList();
  }

  /** Who edits the province calls guests; how often they are seen is counted by a job. */
  private List<Try> onCampaigns() {
    var edits = may(Permission.EDIT);
    var its = "md5('campaign' || :place)::uuid";
    var somewhere = "(select min(id::text)::uuid from areas.community)";
    return Stream.of(
            new Try("stories.campaign", CAMPAIGN.formatted(":fresh::uuid", ":actor"), edits),
            new Try("stories.campaign", CAMPAIGN.formatted(":fresh::uuid", "'job:loader'"), NOBODY),
            change("stories.campaign", "audience = 'x', by = :actor", "id = " + its, edits),
            removal("stories.campaign", "id = " + its, NOBODY),
            ofCampaign(
                "campaign_community", "(campaign, position, community)", "1, " + somewhere, edits),
            ofCampaign(
                "campaign_cost", "(campaign, number, satang, at, by)", "9, 1, " + NOW, edits),
            removal("stories.campaign_cost", "campaign = " + its, NOBODY),
            ofCampaign(
                "seen", "(campaign, community, day, times)", "null, '2026-01-01', 1", NOBODY),
            change("stories.seen", "times = times + 1", "campaign = " + its, NOBODY))
        .map(each -> each.onlyWhere(Subject::isProvince))
        .toList();
  }

  private static Try ofCampaign(String table, String columns, String what, Rule allowed) {
    return outcome("stories." + table, columns, "'campaign'", what, allowed);
  }

  private static Try ofTrial(String table, String columns, String what, Rule allowed) {
    return outcome("trips." + table, columns, "'sheet'", what, allowed);
  }

  /** A job publishes; where a village began is typed by whoever edits it, in their own name. */
  private List<Try> onProgramme() {
    return villagesOnly(
        new Try(
            "programme.publication",
            "insert into programme.publication values ('90', '2020-01-01', 900, people.moment(), :actor)",
            NOBODY),
        new Try(
            "programme.published",
            "insert into programme.published values ('90', '2020-01-01', 1, :place, 'visitors', 1)",
            NOBODY),
        new Try("programme.aim", AIM.formatted(":actor"), may(Permission.EDIT)),
        new Try("programme.aim", AIM.formatted("'job:loader'"), NOBODY),
        change("programme.aim", "value = 1", "community = :community", NOBODY),
        removal("programme.aim", "community = :community", NOBODY),
        new Try("programme.survey", SURVEY.formatted(":fresh", ":actor"), may(Permission.EDIT)),
        new Try("programme.survey", SURVEY.formatted(":fresh", "'job:loader'"), NOBODY),
        change("programme.survey", "phase = 'after'", "community = :community", NOBODY),
        ofSurvey(
            "sheet",
            "id, answers, at, by, fingerprint",
            ":fresh, '{}', people.moment(), :actor, ''"),
        ofSurvey("closing", "at, by", "people.moment(), :actor"),
        change("programme.sheet", "answers = '{}'", "true", NOBODY),
        removal("programme.sheet", "true", NOBODY));
  }

  private Try ofSurvey(String table, String columns, String what) {
    return outcome(
        "programme." + table, "(survey, " + columns + ")", "'survey'", what, may(Permission.EDIT));
  }

  private static Try ofAssessment(String table, String columns, String what, Rule allowed) {
    return outcome(
        "readiness." + table, "(assessment, " + columns + ")", "'assessment'", what, allowed);
  }

  private static List<Try> villagesOnly(Try... tries) {
    return Stream.of(tries).map(each -> each.onlyWhere(Subject::isCommunity)).toList();
  }

  private static Try outcome(String table, String columns, String of, String what, Rule allowed) {
    return new Try(
        table,
        "insert into %s %s values (md5(%s || :place)::uuid, %s)"
            .formatted(table, columns, of, what),
        allowed);
  }

  /** Of money there is that of strangers alone: nobody adds to it or takes it away. */
  private List<Try> onMoney() {
    return sql
        .sql(
            """
            select distinct schemaname || '.' || tablename from pg_policies
             where schemaname in ('income', 'payments')
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(
            table ->
                Stream.of(
                    new Try(table, "delete from " + table, NOBODY),
                    new Try(table, "insert into " + table + " default values", NOBODY)))
        .toList();
  }

  /** Who receives for the whole village sets the rule; what is counted, nobody writes by hand. */
  private List<Try> onRules() {
    var decides = ofVillage(inVillage(may(Permission.RECEIVE)));
    var itsOffers = "offer in (select offer from rota.rule where community = :community)";
    return Stream.of(
            new Try("rota.rule", RULE, decides),
            change("rota.rule", "lately_days = 30", "community = :community", decides),
            change("rota.rule", "community = community", "community = :community", NOBODY),
            removal("rota.rule", "community = :community", NOBODY),
            new Try("rota.serving", SERVING.formatted(":fresh"), decides),
            change("rota.serving", "most_heads = 3", itsOffers, decides),
            removal("rota.serving", itsOffers, NOBODY),
            change("rota.standing", "turns = turns", itsOffers, NOBODY),
            change("rota.tally", "counted = counted", itsOffers, NOBODY),
            new Try("rota.turn", TURN.formatted("", OWN_HOME), NOBODY),
            change("rota.turn", "off = people.moment()", itsOffers, NOBODY),
            change("rota.turn", "satang = satang", itsOffers, NOBODY),
            new Try(
                "rota.earning",
                """
                insert into rota.earning (turn, request, fingerprint, satang, at)
                select id, :fresh, '', 1, people.moment() from rota.turn where household = %s
                """
                    .formatted(OWN_HOME),
                NOBODY),
            new Try(
                "rota.sold",
                """
                insert into rota.sold (cause, turn, satang, at)
                select :fresh, id, 1, people.moment() from rota.turn where household = %s
                """
                    .formatted(OWN_HOME),
                NOBODY))
        .map(each -> each.onlyWhere(Subject::isHousehold))
        .toList();
  }

  /** A household speaks for itself, or who receives for the whole village speaks for it. */
  private List<Try> onTurns() {
    var speaks = ofVillage(may(Permission.RECEIVE));
    var decides = inVillage(speaks);
    var answer = "answered = people.moment(), answered_by = %s";
    return Stream.of(
            new Try("rota.leave", LEAVE.formatted(OWN_HOME), speaks),
            new Try(
                "rota.leave", LEAVE.formatted(OWN_HOME).replace(":actor", "'job:loader'"), NOBODY),
            change("rota.leave", "withdrawn = people.moment()", "household = " + OWN_HOME, speaks),
            change("rota.leave", "last_day = last_day", "household = " + OWN_HOME, NOBODY),
            new Try("rota.pass", PASS.formatted(OWN_HOME), speaks),
            new Try("rota.pass", PASS.formatted(NEXT_HOME), NOBODY),
            new Try("rota.swap", SWAP.formatted("own", OWN_HOME, "next", NEXT_HOME), speaks),
            new Try("rota.swap", SWAP.formatted("next", OWN_HOME, "own", NEXT_HOME), NOBODY),
            change(
                "rota.swap",
                "agreed = true, " + answer.formatted(":actor"),
                "other = " + OWN_HOME,
                speaks),
            change("rota.swap", answer.formatted("'job:loader'"), "other = " + OWN_HOME, NOBODY),
            new Try("rota.appeal", APPEAL.formatted(OWN_HOME), speaks),
            change(
                "rota.appeal",
                "upheld = true, answer = '', " + answer.formatted(":actor"),
                "household = " + NEXT_HOME,
                decides),
            change("rota.appeal", "text = text", "household = " + NEXT_HOME, NOBODY))
        .map(each -> each.onlyWhere(Subject::isHousehold))
        .toList();
  }

  /** Only who has a part in that village. */
  private Rule ofVillage(Rule rule) {
    return (me, subject) ->
        rule.test(me, subject) && ask(me, () -> rotas.villages().contains(subject.community()));
  }

  /** Asked of the community in which a household is. */
  private Rule inVillage(Rule rule) {
    return (me, subject) ->
        rule.test(
            me,
            new Subject(
                subject.person(), Place.community(subject.community()), subject.community()));
  }

  private static List<Try> ownOnly(String table, String entry, String change) {
    return List.of(
        new Try(table, entry, OWN),
        change(table, change, "person = :person", OWN),
        removal(table, "person = :person", OWN));
  }

  private static Try change(String table, String change, String where, Rule allowed) {
    return new Try(table, "update " + table + " set " + change + " where " + where, allowed);
  }

  private static Try removal(String table, String where, Rule allowed) {
    return new Try(table, "delete from " + table + " where " + where, allowed);
  }

  /** What comes after the walls, such as a row that is there already, is not asked here. */
  private boolean passes(
      JdbcClient client,
      TransactionTemplate transactions,
      Try each,
      Subject subject,
      @Nullable UUID me) {
    var actor = me == null ? "" : "person:" + me;
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              client
                  .sql(
                      """
                      select set_config('aenglek.actor', ?, true), set_config('aenglek.strong', 'on', true),
                             set_config('aenglek.moment', ?, true)
                      """)
                  .params(actor, clock.instant().toString())
                  .query()
                  .listOfRows();
              try {
                return client.sql(each.statement()).params(parameters(subject, actor)).update() > 0;
              } catch (DataAccessException e) {
                return !(e.getRootCause() instanceof SQLException refused)
                    || !REFUSED.equals(refused.getSQLState());
              }
            }));
  }

  private Map<String, ?> parameters(Subject subject, String actor) {
    var fresh = Ids.next(clock);
    var all = new HashMap<String, Object>();
    all.put("fresh", fresh);
    all.put("bytes", fresh.toString().getBytes(StandardCharsets.US_ASCII));
    all.put("person", subject.person());
    all.put("place", subject.place().toString());
    all.put("community", subject.community() == null ? fresh : subject.community());
    all.put("actor", actor);
    return all;
  }
}
