package org.aenglek.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.income.Outlay;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a payee's bank says: statements are read, looked at, and count once they are confirmed. A
 * line that is in two statements counts once.
 */
@Component
public class Statements {
  private static final Duration UNCONFIRMED_STAY = Duration.ofDays(1);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final DueRows dues;
  private final Slips slips;
  private final Payments payments;
  private final BankLines bankLines;
  private final WentOut wentOut;
  private final Keepers keepers;
  private final Settings settings;
  private final Clock clock;

  Statements(
      JdbcClient sql,
      TransactionTemplate transaction,
      DueRows dues,
      Slips slips,
      Payments payments,
      BankLines bankLines,
      WentOut wentOut,
      Keepers keepers,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.dues = dues;
    this.slips = slips;
    this.payments = payments;
    this.bankLines = bankLines;
    this.wentOut = wentOut;
    this.keepers = keepers;
    this.settings = settings;
    this.clock = clock;
  }

  /** A statement, and whether its lines count already. */
  public record Statement(UUID id, Place place, String file, boolean isConfirmed) {}

  /**
   * A line as it would count.
   *
   * @param isKnown from an earlier statement
   * @param due what it would pay; nothing where a person has to look
   * @param outlay what was paid out by it
   */
  public record Preview(
      BankLine line, boolean isKnown, @Nullable Due due, @Nullable Outlay outlay) {
    public boolean fits() {
      return due != null || outlay != null;
    }
  }

  private record Sent(Place place, List<BankLine> lines) {}

  /** How that payee's bank names its columns, as it was told last. */
  @Transactional(readOnly = true)
  public Mapping mapping(Place place) {
    return sql.sql("select columns from payments.mapping where place = ?")
        .param(place.toString())
        .query((row, i) -> Columns.read(row, "columns", Mapping.class))
        .optional()
        .orElse(Mapping.UNKNOWN);
  }

  /**
   * Reads a statement and keeps it to be looked at; nothing counts yet.
   *
   * @throws PaymentRefused when it cannot be read by those columns
   */
  @Transactional
  public UUID receive(Place place, String file, byte[] bytes, Mapping mapping, UUID requestId) {
    keepers.requireToKeep(place);
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var lines = StatementReading.read(bytes, mapping, today);
    keep(place, mapping);
    forgetUnconfirmed(place);
    var request = Request.of(requestId, new Sent(place, lines));
    var id = Ids.next(clock);
    int kept =
        sql.sql(
                """
                insert into payments.statement
                       (id, place, file, lines, made, actor, request, fingerprint)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                place.toString(),
                file,
                Columns.json(lines),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    return kept == 1 ? id : doneBefore(request);
  }

  /**
   * @throws NotThere when there is none, or whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Statement get(UUID id) {
    return sql.sql("select id, place, file, confirmed from payments.statement where id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Statement(
                    Columns.id(row, "id"),
                    Place.parse(row.getString("place")),
                    row.getString("file"),
                    row.getObject("confirmed") != null))
        .optional()
        .orElseThrow(() -> new NotThere("statement " + id));
  }

  /** What each of its lines would pay as things are now. */
  @Transactional(readOnly = true)
  public List<Preview> preview(UUID id) {
    var place = get(id).place();
    var lines = lines(id);
    var known = bankLines.known(place, lines);
    var fresh = lines.stream().filter(line -> !known.contains(line.mark())).toList();
    var paid = new HashMap<BankLine, Due>();
    matches(place, fresh).forEach(match -> paid.put(match.line(), match.due()));
    var out = new HashMap<BankLine, Outlay>();
    wentOut.matches(place, fresh).forEach(match -> out.put(match.line(), match.outlay()));
    return lines.stream()
        .map(line -> new Preview(line, known.contains(line.mark()), paid.get(line), out.get(line)))
        .toList();
  }

  /**
   * Its lines count from now on: what they pay is paid, and what was paid out is seen. Confirmed
   * twice it counts once.
   */
  public void confirm(UUID id) {
    var place = transaction.execute(status -> count(id));
    match(place);
    wentOut.match(place);
  }

  /** What came in and nothing was found for, the oldest first. */
  @Transactional(readOnly = true)
  public List<OpenLine> open(Place place) {
    return bankLines.in(place);
  }

  /**
   * A person says what a line pays: as much of it as that due still asks for, so that one transfer
   * may pay several; what nobody asks for is too much, and goes back.
   */
  @Transactional
  public UUID assign(Place place, UUID lineId, UUID dueId, UUID requestId) {
    keepers.requireToKeep(place);
    bankLines.lock(lineId);
    var line = OpenLine.of(lineId, open(place));
    var due = dues.get(dueId);
    var amount = due.remains().isNothing() ? line.left() : line.left().atMost(due.remains());
    return payments.receive(
        dueId, new Received(amount, Way.BANK, null, lineId, due.paid()), requestId);
  }

  /** A line that is neither for visits nor a payout. */
  @Transactional
  public void setAside(Place place, UUID line, String reason) {
    keepers.requireToKeep(place);
    var why = Tidy.line(reason);
    if (why.isEmpty()) throw new PaymentRefused(Reason.REASON_MISSING);
    bankLines.setAside(place, line, why);
  }

  /** Each payment in a transaction of its own, or receipt books would be locked before dues. */
  private void match(Place place) {
    var lines =
        transaction.execute(status -> open(place)).stream().filter(OpenLine::isWhole).toList();
    var ids = lines.stream().collect(Collectors.toMap(OpenLine::line, OpenLine::id));
    var matches =
        transaction.execute(status -> matches(place, lines.stream().map(OpenLine::line).toList()));
    for (var match : matches) {
      var line = ids.get(match.line());
      var slip = match.slip();
      var seen = transaction.execute(status -> dues.get(match.due().id())).paid();
      var received =
          new Received(
              match.line().amount(), Way.BANK, slip == null ? null : slip.id(), line, seen);
      payments.receive(match.due().id(), received, line);
    }
  }

  private List<Matching.Match> matches(Place place, List<BankLine> lines) {
    var payable = dues.unsettled(place).stream().filter(due -> due.payee().equals(place)).toList();
    var in = lines.stream().filter(BankLine::cameIn).toList();
    return Matching.of(in, payable, slips.open(place), settings.zone());
  }

  private void keep(Place place, Mapping mapping) {
    sql.sql(
            """
            insert into payments.mapping (place, columns) values (?, ?::jsonb)
            on conflict (place) do update set columns = excluded.columns
            """)
        .params(place.toString(), Columns.json(mapping))
        .update();
  }

  /** It was looked at and not wanted. */
  private void forgetUnconfirmed(Place place) {
    sql.sql("delete from payments.statement where place = ? and confirmed is null and made < ?")
        .params(place.toString(), Columns.at(clock.instant().minus(UNCONFIRMED_STAY)))
        .update();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from payments.statement where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private List<BankLine> lines(UUID statement) {
    return sql.sql("select lines from payments.statement where id = ?")
        .param(statement)
        .query((row, i) -> List.of(Columns.read(row, "lines", BankLine[].class)))
        .single();
  }

  private Place count(UUID id) {
    var place = get(id).place();
    keepers.requireToKeep(place);
    int confirmed =
        sql.sql("update payments.statement set confirmed = ? where id = ? and confirmed is null")
            .params(Columns.at(clock.instant()), id)
            .update();
    if (confirmed == 1) lines(id).forEach(line -> bankLines.add(id, place, line));
    return place;
  }
}
