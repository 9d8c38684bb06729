package org.aenglek.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Reference;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes on paper, each good for one telephone and for seven days. */
@Component
public class Codes {
  private static final Duration LASTS = Duration.ofDays(7);
  private static final int MOST_DAYS = 400;
  private static final int LONGEST_HOLDER = 100;
  private static final String CODE =
      """
      select c.id, c.community, c.holder, c.ends, c.until, c.withdrawn from counter.code c
      """;

  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;
  private final Vault vault;
  private final Settings settings;
  private final Clock clock;

  Codes(JdbcClient sql, Access access, Acts acts, Vault vault, Settings settings, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A code as it was made.
   *
   * @param holder who will have the device in hand
   * @param ends the last day on which the device works
   * @param until when a telephone can become a device by it
   */
  public record Code(
      UUID id, UUID community, String holder, LocalDate ends, Instant until, boolean isWithdrawn) {
    boolean isGood(Instant now) {
      return !isWithdrawn && now.isBefore(until);
    }
  }

  private record New(UUID community, String holder, LocalDate ends) {}

  /** Makes one and answers its id; sent twice, there is one. */
  @Transactional
  public UUID make(UUID community, String holder, LocalDate ends, UUID requestId) {
    access.require(Permission.KEEP_PEOPLE, Place.community(community));
    var what = new New(community, Tidy.line(holder), ends);
    if (what.holder().isEmpty() || what.holder().length() > LONGEST_HOLDER) {
      throw new CounterRefused(Reason.HOLDER, LONGEST_HOLDER);
    }
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    if (ends.isBefore(today) || ends.isAfter(today.plusDays(MOST_DAYS))) {
      throw new CounterRefused(Reason.ENDS, MOST_DAYS);
    }
    return enter(what, Request.of(requestId, what));
  }

  private UUID enter(New what, Request request) {
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into counter.code
                       (id, code_hash, community, holder, ends, until, made, made_by, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                hash(text(id)),
                what.community(),
                what.holder(),
                what.ends(),
                Columns.at(clock.instant().plus(LASTS)),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 0) return doneBefore(request);
    acts.record("device.codeMade", null, Place.community(what.community()), what.holder());
    return id;
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from counter.code where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  /** Those of a community with which a telephone can still become a device. */
  @Transactional(readOnly = true)
  public List<Code> open(UUID community) {
    return sql.sql(
            CODE
                + """
                   where c.community = ? and c.withdrawn is null and c.until > ?
                     and not exists (select from counter.device d where d.code = c.id)
                   order by c.id desc
                  """)
        .params(community, Columns.at(clock.instant()))
        .query(Codes::code)
        .list();
  }

  /**
   * @throws NotThere also when whoever acts may not see it, or it is good no more
   */
  @Transactional(readOnly = true)
  public Code get(UUID id) {
    return sql.sql(CODE + " where c.id = ?")
        .param(id)
        .query(Codes::code)
        .optional()
        .filter(code -> open(code.community()).contains(code))
        .orElseThrow(() -> new NotThere("code " + id));
  }

  /** As it stands on the paper. It follows from the id by a key outside the database. */
  public String text(UUID code) {
    return Reference.of(vault.hash("counter.code", code.toString()));
  }

  @Transactional
  public void withdraw(UUID id) {
    var code = get(id);
    var place = Place.community(code.community());
    access.require(Permission.KEEP_PEOPLE, place);
    sql.sql("update counter.code set withdrawn = ? where id = ? and withdrawn is null")
        .params(Columns.at(clock.instant()), id)
        .update();
    acts.record("device.codeWithdrawn", null, place, code.holder());
  }

  /**
   * As somebody typed it from the paper.
   *
   * @throws CounterRefused when there is none
   */
  Code find(String typed) {
    var text = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return sql.sql(CODE + " where c.code_hash = ?")
        .param(hash(text))
        .query(Codes::code)
        .optional()
        .orElseThrow(() -> new CounterRefused(Reason.CODE_UNKNOWN));
  }

  private byte[] hash(String text) {
    return vault.hash("counter.code.text", text);
  }

  private static Code code(ResultSet row, int i) throws SQLException {
    return new Code(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getString("holder"),
        row.getObject("ends", LocalDate.class),
        Columns.instant(row, "until"),
        row.getObject("withdrawn") != null);
  }
}
