package org.aenglek.people;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.StateNumber;
import org.aenglek.base.Tidy;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people confide for a while: what they need to be served well, which is asked for instead of
 * an illness or a belief, and an identity number where a duty asks for it. Sealed, seen by the
 * person and those who may help them, and over on a day that is set from the beginning.
 */
@Component
@Order(25)
public class ConfidedFacts implements HoldsPersonalData {
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_TEXT = 300;
  private static final int SHOWN_DIGITS = 4;

  private final JdbcClient sql;
  private final SealedRows rows;
  private final Whom whom;
  private final Consents consents;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  ConfidedFacts(
      JdbcClient sql,
      Vault vault,
      Whom whom,
      Consents consents,
      Acts acts,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = new SealedRows(sql, vault, "people.confided");
    this.whom = whom;
    this.consents = consents;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  /** What an identity number is asked for by law. */
  public enum Duty {
    /** The certificate of tax that was withheld from a payment. */
    WITHHOLDING_TAX,
    /** The notice that a foreigner stays in one's house. */
    FOREIGN_GUEST;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws PeopleRefused when there is no such duty
     */
    public static Duty of(String key) {
      return Stream.of(values())
          .filter(duty -> duty.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new PeopleRefused(Reason.DUTY_MISSING));
    }
  }

  /**
   * Something confided.
   *
   * @param duty which asks for an identity number; a need has none
   * @param until the last day on which it is kept
   */
  public record Confided(UUID id, String text, @Nullable Duty duty, LocalDate until) {
    /** Of a number no more than is needed to know which it is. */
    public String printed() {
      return duty == null ? text : "•".repeat(SHOWN_DIGITS) + text.substring(text.length() - 4);
    }

    String kind() {
      return duty == null ? "need" : "identity-number";
    }
  }

  private record New(UUID person, String text, @Nullable Duty duty, LocalDate until) {
    String kind() {
      return duty == null ? "need" : "identity-number";
    }
  }

  /** Those of a person that are not over, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Confided> all(UUID person) {
    return sql.sql(
            """
            select id, sealed, duty, until from people.confided
             where person = ? and until >= ? order by id
            """)
        .params(person, today())
        .query(this::confided)
        .list();
  }

  /**
   * What somebody needs: a ramp, no prawns.
   *
   * @param agreed that they want it to be known to those who help them; written down as a consent
   */
  @Transactional
  public void needs(
      UUID person,
      String typed,
      @Nullable LocalDate until,
      boolean agreed,
      Lang lang,
      UUID requestId) {
    var text = Tidy.line(typed);
    if (text.isEmpty()) throw new PeopleRefused(Reason.NEED_MISSING);
    if (text.length() > LONGEST_TEXT) throw new PeopleRefused(Reason.TEXT_LONG, LONGEST_TEXT);
    var end = checked(until);
    whom.require(person);
    if (!consents.counts(person, Purposes.NEED)) {
      if (!agreed) throw new PeopleRefused(Reason.AGREE_FIRST);
      var consentId =
          UUID.nameUUIDFromBytes(("consent " + requestId).getBytes(StandardCharsets.UTF_8));
      consents.give(person, Purposes.NEED, lang, "", consentId);
    }
    enter(new New(person, text, null, end), requestId);
  }

  /**
   * An identity number.
   *
   * @throws PeopleRefused when its check digit is wrong
   */
  @Transactional
  public void identityNumber(
      UUID person, String typed, Duty duty, @Nullable LocalDate until, UUID requestId) {
    enter(new New(person, number(typed), duty, checked(until)), requestId);
  }

  private void enter(New fact, UUID requestId) {
    var who = whom.require(fact.person());
    var request = rows.request(requestId, fact);
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into people.confided
                       (id, person, kind, duty, sealed, until, made, made_by, request, fingerprint)
                values (:id, :person, :kind, :duty, :sealed, :until, :now, :actor, :request,
                        :fingerprint)
                on conflict (request) do nothing
                """)
            .param("id", id)
            .param("person", fact.person())
            .param("kind", fact.kind())
            .param("duty", fact.duty() == null ? null : fact.duty().key())
            .param("sealed", rows.seal(id, fact.text()))
            .param("until", fact.until())
            .param("now", Columns.at(clock.instant()))
            .param("actor", Actor.current().name())
            .param("request", request.id())
            .param("fingerprint", request.fingerprint())
            .update();
    if (entered == 1) acts.record("confided.entered", fact.person(), who.place(), fact.kind());
    else mustEqualTheOneBefore(request);
  }

  private void mustEqualTheOneBefore(Request request) {
    sql.sql("select fingerprint from people.confided where request = ?")
        .param(request.id())
        .query(String.class)
        .optional()
        .ifPresentOrElse(
            request::mustEqual,
            () -> {
              throw new Request.Reused();
            });
  }

  /**
   * @throws NotThere also when it is somebody's whom whoever acts does not see
   */
  @Transactional
  public void remove(UUID id) {
    var person = rows.owner(id);
    var who = whom.require(person);
    rows.remove(id);
    acts.record("confided.removed", person, who.place(), "");
  }

  private LocalDate checked(@Nullable LocalDate until) {
    if (until == null) throw new PeopleRefused(Reason.END_MISSING);
    if (until.isBefore(today())) throw new PeopleRefused(Reason.END_PAST);
    if (until.isAfter(today().plusDays(LONGEST_DAYS))) throw new PeopleRefused(Reason.END_FAR);
    return until;
  }

  private static String number(String typed) {
    return StateNumber.find(typed)
        .map(StateNumber::digits)
        .orElseThrow(() -> new PeopleRefused(Reason.IDENTITY_NUMBER));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held("people.held.confided", all(person).stream().map(ConfidedFacts::told).toList()));
  }

  private static List<Held.Fact> told(Confided fact) {
    var facts = new ArrayList<Held.Fact>();
    facts.add(Held.Fact.word("people.fact.kind", "people.confided." + fact.kind()));
    facts.add(Held.Fact.text("people.fact.value", fact.text()));
    if (fact.duty() != null) {
      facts.add(Held.Fact.word("people.fact.duty", "people.duty." + fact.duty().key()));
    }
    facts.add(new Held.Fact("people.fact.until", new Held.Value.Day(fact.until())));
    return facts;
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    return new Erased(
        rows.removeAll(person) ? List.of("people.held.confided") : List.of(), List.of());
  }

  private Confided confided(ResultSet row, int i) throws SQLException {
    var id = Columns.id(row, "id");
    var duty = row.getString("duty");
    return new Confided(
        id,
        rows.open(id, row.getBytes("sealed")),
        duty == null ? null : Duty.of(duty),
        Objects.requireNonNull(Columns.findDate(row, "until")));
  }
}
