package org.aenglek.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.aenglek.site.Ui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices: entered with their window, shown within it on every page they concern. */
@Component
public class Notices {
  private static final int DAYS_REMEMBERED = 2;

  private final JdbcClient sql;
  private final Clock clock;
  private final Remembered<Instant, List<Notice>> since;

  Notices(JdbcClient sql, Clock clock, Changes changes) {
    this.sql = sql;
    this.clock = clock;
    this.since = new Remembered<>(changes, DAYS_REMEMBERED, notices -> 0, this::openSince);
  }

  @Transactional
  public void enter(Notice notice, UUID requestId) {
    var request = Request.of(requestId, notice);
    int entered =
        sql.sql(
                """
                insert into communities.notice
                       (id, province, kind, title, body, shown_from, shown_until, areas, community,
                        source, sample, request, fingerprint)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                Ids.next(clock),
                notice.areas().getFirst().substring(0, 2),
                notice.kind().name().toLowerCase(Locale.ROOT),
                Columns.json(notice.title()),
                Columns.json(notice.body()),
                Columns.at(notice.from()),
                Columns.at(notice.until()),
                notice.areas().toArray(String[]::new),
                notice.community(),
                notice.source(),
                notice.sample(),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 0) request.mustEqual(fingerprintOf(request.id()));
  }

  /**
   * All that are shown now; the page stays true until one of them, or of those to come, changes.
   */
  public List<Notice> shown(Ui ui) {
    return within(ui, since.of(ui.startOfToday()));
  }

  public List<Notice> shown(Ui ui, Community community) {
    return within(
        ui, since.of(ui.startOfToday()).stream().filter(one -> one.concerns(community)).toList());
  }

  /** Those whose window touches the time between these moments. */
  public List<Notice> between(Instant begin, Instant end) {
    return openSince(begin).stream().filter(notice -> notice.from().isBefore(end)).toList();
  }

  private List<Notice> within(Ui ui, List<Notice> notices) {
    for (var notice : notices) {
      ui.trueUntil(notice.from());
      ui.trueUntil(notice.until());
    }
    return notices.stream()
        .filter(notice -> notice.isShown(ui.now()))
        .sorted(Comparator.comparing(Notice::kind).thenComparing(Notice::from))
        .toList();
  }

  /**
   * Those that had not ended at that moment; the few to come matter because a page changes when
   * they begin.
   */
  private List<Notice> openSince(Instant moment) {
    return sql.sql(
            """
            select kind, title, body, shown_from, shown_until, areas, community, source, sample
              from communities.notice where shown_until > ? order by shown_from
            """)
        .param(Columns.at(moment))
        .query(Notices::notice)
        .list();
  }

  private String fingerprintOf(UUID request) {
    return sql.sql("select fingerprint from communities.notice where request = ?")
        .param(request)
        .query(String.class)
        .single();
  }

  private static Notice notice(ResultSet row, int i) throws SQLException {
    return new Notice(
        Notice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Columns.text(row, "title"),
        Columns.text(row, "body"),
        Columns.instant(row, "shown_from"),
        Columns.instant(row, "shown_until"),
        Columns.strings(row, "areas"),
        row.getObject("community", UUID.class),
        row.getString("source"),
        row.getBoolean("sample"));
  }
}
