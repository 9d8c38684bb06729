package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.media.PrivatePapers.Paper;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of lines, with what shows it. */
@Component
public class LineResults {
  private static final int LONGEST = 2000;
  private static final Pattern ADDRESS = Pattern.compile("|(/|https://)[^\\s\"<>]{0,298}");

  private final JdbcClient sql;
  private final Trees trees;
  private final PlanKeeping keeping;
  private final Clock clock;

  LineResults(JdbcClient sql, Trees trees, PlanKeeping keeping, Clock clock) {
    this.sql = sql;
    this.trees = trees;
    this.keeping = keeping;
    this.clock = clock;
  }

  /**
   * A result as it is entered.
   *
   * @param address on this site, or elsewhere with https; may be empty
   */
  public record New(String words, String address) {}

  /**
   * Sent twice, it is told once.
   *
   * @param paper that shows it; nothing where there is none
   */
  @Transactional
  public void tell(UUID id, New told, @Nullable Paper paper, UUID requestId) {
    var line = trees.line(id);
    keeping.begin(line.province(), line.year());
    var words = Tidy.text(told.words());
    var address = told.address().strip();
    mustBe(!words.isEmpty(), Reason.RESULT_MISSING);
    mustBe(words.length() <= LONGEST, Reason.TEXT_LONG, LONGEST);
    mustBe(ADDRESS.matcher(address).matches(), Reason.ADDRESS);
    var request = Request.of(requestId, told);
    if (isTold(request)) return;
    sql.sql(
            """
            insert into budgets.result (id, line, province, words, address, picture, pdf, at, by, request, fingerprint)
            values (:id, :line, :province, :words, :address, :picture::bytea, :pdf, :now, :by, :request, :fingerprint)
            """)
        .param("id", Ids.next(clock))
        .param("line", id)
        .param("province", line.province())
        .param("words", words)
        .param("address", address)
        .param("picture", paper == null ? null : paper.bytes())
        .param("pdf", paper != null && paper.isPdf())
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  private boolean isTold(Request request) {
    return sql.sql("select fingerprint from budgets.result where request = ?")
        .param(request.id())
        .query(String.class)
        .optional()
        .map(
            before -> {
              request.mustEqual(before);
              return true;
            })
        .orElse(false);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Result> of(UUID line) {
    return sql.sql(
            """
            select id, line, words, address, picture is not null and not pdf as pictured, pdf, at
              from budgets.result where line = ? order by at desc, id desc
            """)
        .param(line)
        .query(
            (row, i) ->
                new Result(
                    Columns.id(row, "id"),
                    Columns.id(row, "line"),
                    row.getString("words"),
                    row.getString("address"),
                    row.getBoolean("pictured"),
                    row.getBoolean("pdf"),
                    Columns.instant(row, "at")))
        .list();
  }

  /** What shows it; nothing where none was sent. */
  @Transactional(readOnly = true)
  public Optional<Paper> paper(UUID id) {
    return sql.sql("select pdf, picture from budgets.result where id = ? and picture is not null")
        .param(id)
        .query((row, i) -> new Paper(row.getBoolean("pdf"), row.getBytes("picture")))
        .optional();
  }
}
