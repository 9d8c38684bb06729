package org.aenglek.people;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.people.Purposes.Purpose;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people agreed to: for which purpose, in which words, when, and who wrote it down. It can be
 * withdrawn at any moment and counts no more from then on; that it was given stays provable.
 */
@Component
@Order(30)
public class Consents implements HoldsPersonalData {
  private static final int LONGEST_NOTE = 300;
  private static final String COLUMNS =
      "id, person, purpose, words, lang, given, recorded_by, way, paper, withdrawn";

  private final JdbcClient sql;
  private final Purposes purposes;
  private final Persons persons;
  private final Whom whom;
  private final Acts acts;
  private final Words words;
  private final Settings settings;
  private final Clock clock;

  Consents(
      JdbcClient sql,
      Purposes purposes,
      Persons persons,
      Whom whom,
      Acts acts,
      Words words,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.purposes = purposes;
    this.persons = persons;
    this.whom = whom;
    this.acts = acts;
    this.words = words;
    this.settings = settings;
    this.clock = clock;
  }

  /** How it came to be written down. */
  public enum Way {
    SELF,
    HELPER,
    PAPER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * That somebody agreed.
   *
   * @param words the very ones
   * @param recordedBy the actor who wrote it down
   * @param paper where the signed paper is
   */
  public record Consent(
      UUID id,
      UUID person,
      String purpose,
      String words,
      Lang lang,
      Instant given,
      String recordedBy,
      Way way,
      @Nullable String paper,
      @Nullable Instant withdrawn) {
    public boolean isLive() {
      return withdrawn == null;
    }
  }

  private record New(UUID person, String purpose, Lang lang, String paper) {}

  /** What somebody agrees to, in the words that they read now. */
  public String words(Lang lang, String purpose) {
    return words.say(lang, "people.consent." + purpose + ".words");
  }

  public List<Purpose> asked() {
    return purposes.all().stream().filter(Purpose::isAsked).toList();
  }

  /** All that somebody ever gave and that is still provable, the latest first. */
  @Transactional(readOnly = true)
  public List<Consent> given(UUID person) {
    return sql.sql(
            "select " + COLUMNS + " from people.consent where person = ? order by given desc, id")
        .param(person)
        .query(Consents::consent)
        .list();
  }

  /** Whether it counts now, so far as whoever acts may know. */
  @Transactional(readOnly = true)
  public boolean counts(UUID person, String purpose) {
    return given(person).stream()
        .anyMatch(consent -> consent.isLive() && consent.purpose().equals(purpose));
  }

  /**
   * Of these households those in which all members agree, and there is one. A job acts: whoever
   * asks may hardly know who lives there.
   */
  @Transactional(readOnly = true)
  public Set<UUID> householdsThatAgree(Collection<UUID> households, String purpose) {
    return sql
        .sql(
            """
            select substr(g.place, 11)::uuid
              from people.role_grant g
              left join people.consent c
                on c.person = g.person and c.purpose = ? and c.withdrawn is null
             where g.place = any(?) and g.role = 'member' and g.ended is null
               and (g.until is null or g.until > people.moment())
             group by g.place having count(*) = count(c.id)
            """)
        .params(
            purpose,
            households.stream().map(one -> Place.household(one).toString()).toArray(String[]::new))
        .query(UUID.class)
        .stream()
        .collect(toUnmodifiableSet());
  }

  /**
   * Writes down that somebody agrees to what {@link #words} says in that language. One that counts
   * already stays as it is.
   *
   * @param paper where a signed paper is; only from somebody who helps
   * @throws PeopleRefused when nobody is asked for that
   */
  @Transactional
  public void give(UUID person, String purpose, Lang lang, String paper, UUID requestId) {
    purposes.asked(purpose);
    var who = whom.require(person);
    var note = Whom.isSelf(person) ? "" : Tidy.line(paper);
    if (note.length() > LONGEST_NOTE) throw new PeopleRefused(Reason.TEXT_LONG, LONGEST_NOTE);
    var request = Request.of(requestId, new New(person, purpose, lang, note));
    if (write(request, new New(person, purpose, lang, note))) {
      if (purpose.equals(Purposes.NAMED)) persons.credit(person, true);
      acts.record("consent.given", person, who.place(), purpose);
    } else {
      mustEqualTheOneBefore(request, person, purpose);
    }
  }

  private boolean write(Request request, New consent) {
    return sql.sql(
                """
                insert into people.consent
                       (id, person, purpose, words, lang, given, recorded_by, way, paper, request,
                        fingerprint)
                values (:id, :person, :purpose, :words, :lang, :now, :actor, :way, :paper, :request,
                        :fingerprint)
                on conflict do nothing
                """)
            .param("id", Ids.next(clock))
            .param("person", consent.person())
            .param("purpose", consent.purpose())
            .param("words", words(consent.lang(), consent.purpose()))
            .param("lang", consent.lang().code())
            .param("now", Columns.at(clock.instant()))
            .param("actor", Actor.current().name())
            .param("way", way(consent).key())
            .param("paper", consent.paper().isEmpty() ? null : consent.paper())
            .param("request", request.id())
            .param("fingerprint", request.fingerprint())
            .update()
        == 1;
  }

  private static Way way(New consent) {
    if (Whom.isSelf(consent.person())) return Way.SELF;
    return consent.paper().isEmpty() ? Way.HELPER : Way.PAPER;
  }

  /** Sent twice, or given before. */
  private void mustEqualTheOneBefore(Request request, UUID person, String purpose) {
    var before =
        sql.sql("select fingerprint from people.consent where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    if (before.isPresent()) request.mustEqual(before.get());
    else if (!counts(person, purpose)) throw new Request.Reused();
  }

  /**
   * From now on it does not count.
   *
   * @throws NotThere also when it is somebody's whom whoever acts does not see
   */
  @Transactional
  public void withdraw(UUID id) {
    var consent =
        sql.sql("select " + COLUMNS + " from people.consent where id = ?")
            .param(id)
            .query(Consents::consent)
            .optional()
            .orElseThrow(() -> new NotThere("consent " + id));
    var who = whom.require(consent.person());
    int withdrawn = end("id = :id", "id", id);
    if (withdrawn == 0) return;
    stopUsing(consent.person(), consent.purpose());
    acts.record("consent.withdrawn", consent.person(), who.place(), consent.purpose());
  }

  private void stopUsing(UUID person, String purpose) {
    if (purpose.equals(Purposes.NAMED)) persons.credit(person, false);
    if (purpose.equals(Purposes.NEED)) {
      sql.sql("delete from people.confided where person = ? and kind = 'need'")
          .param(person)
          .update();
    }
    if (purpose.equals(Purposes.HOUSEHOLD)) sql.sql(HouseholdFacts.FORGET).param(person).update();
  }

  private int end(String which, String name, UUID value) {
    return sql.sql(
            "update people.consent set withdrawn = :now, withdrawn_by = :actor"
                + " where withdrawn is null and "
                + which)
        .param("now", Columns.at(clock.instant()))
        .param("actor", Actor.current().name())
        .param(name, value)
        .update();
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held("people.held.consent", given(person).stream().map(this::told).toList()));
  }

  private List<Held.Fact> told(Consent consent) {
    var facts = new ArrayList<Held.Fact>();
    facts.add(Held.Fact.word("people.fact.purpose", "people.purpose." + consent.purpose()));
    facts.add(Held.Fact.text("people.fact.words", consent.words()));
    facts.add(Held.Fact.moment("people.fact.given", consent.given()));
    facts.add(Held.Fact.word("people.fact.way", "people.consent.way." + consent.way().key()));
    if (consent.paper() != null) facts.add(Held.Fact.text("people.fact.paper", consent.paper()));
    if (consent.withdrawn() != null) {
      facts.add(Held.Fact.moment("people.fact.withdrawn", consent.withdrawn()));
    }
    return facts;
  }

  /** Whoever used facts by consent must be able to show that there was one. */
  @Override
  @Transactional(readOnly = true)
  public List<Kept> mustKeep(UUID person) {
    if (given(person).isEmpty()) return List.of();
    var until =
        LocalDate.ofInstant(clock.instant().plus(purposes.kept(Purposes.PROOF)), settings.zone());
    return List.of(new Kept("people.kept.proof", until, "people.law.pdpa-78"));
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    end("person = :person", "person", person);
    return new Erased(List.of(), mustKeep(person));
  }

  private static Consent consent(ResultSet row, int i) throws SQLException {
    return new Consent(
        Columns.id(row, "id"),
        Columns.id(row, "person"),
        row.getString("purpose"),
        row.getString("words"),
        Lang.find(row.getString("lang")).orElseThrow(),
        Columns.instant(row, "given"),
        row.getString("recorded_by"),
        Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
        row.getString("paper"),
        row.getObject("withdrawn") == null ? null : Columns.instant(row, "withdrawn"));
  }
}
