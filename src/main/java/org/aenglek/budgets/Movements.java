package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.Movement.Kind;
import org.aenglek.budgets.Movement.New;
import org.aenglek.budgets.MovementRows.MovementRow;
import org.aenglek.media.PrivatePapers.Paper;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what becomes of the money of a line. Nothing is ever changed or taken away. */
@Component
public class Movements {
  private static final int LONGEST = 300;
  private static final Money MOST = Money.of("1000000000000", Amounts.CURRENCY);

  private final JdbcClient sql;
  private final MovementRows rows;
  private final PlanKeeping keeping;
  private final Settings settings;
  private final Clock clock;

  Movements(
      JdbcClient sql, MovementRows rows, PlanKeeping keeping, Settings settings, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.keeping = keeping;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sent twice, it is one.
   *
   * @param paper that shows it; nothing where there is none
   * @throws BudgetRefused when there is not as much left, or the line is no leaf
   */
  @Transactional
  public UUID add(UUID line, New told, @Nullable Paper paper, UUID requestId) {
    var node = keeping.beginOf(line).get(line);
    var request = Request.of(requestId, told);
    var known = rows.find(request);
    if (known.isPresent()) return known.get();
    mustBe(told.amount().minor() >= 0, Reason.AMOUNT);
    mustFit(node, told.kind(), told.amount(), told.day());
    return rows.add(node.line().province(), row(node, told, request), paper);
  }

  /**
   * Takes back what an earlier one said, and says why. Sent twice, it is done once.
   *
   * @throws BudgetRefused when it was corrected before, or no reason is told
   */
  @Transactional
  public UUID correct(UUID movement, String why, UUID requestId) {
    var wrong = get(movement);
    var node = keeping.beginOf(wrong.line()).get(wrong.line());
    var told = new New(wrong.kind(), wrong.amount().negated(), wrong.day(), wrong.document(), why);
    var request = Request.of(requestId, told);
    var known = rows.find(request);
    if (known.isPresent()) return known.get();
    mustBe(!Tidy.line(why).isEmpty(), Reason.NOTE_MISSING);
    mustBe(!get(movement).corrected() && wrong.corrects() == null, Reason.CORRECTED);
    mustBe(wrong.transfer() == null, Reason.CORRECTED);
    mustStayLeft(node, told.kind(), told.amount());
    var row = row(node, told, request).correcting(movement);
    return rows.add(node.line().province(), row, null);
  }

  /**
   * Moves what was given to a line to another of the same year. Sent twice, it is done once.
   *
   * @throws BudgetRefused when there is not as much left
   */
  @Transactional
  public void transfer(UUID from, UUID to, Money amount, LocalDate day, String note, UUID id) {
    var tree = keeping.beginOf(from);
    var source = tree.get(from);
    var out = new New(Kind.ALLOCATION, amount.negated(), day, "", note);
    var in = new New(Kind.ALLOCATION, amount, day, "", note);
    var request = Request.of(id, out);
    if (rows.find(request).isPresent()) return;
    mustBe(!from.equals(to), Reason.SAME_LINE);
    var target = tree.find(to).orElseThrow(() -> new BudgetRefused(Reason.NO_SUCH_LINE));
    mustBe(amount.minor() > 0, Reason.AMOUNT);
    mustBe(!Tidy.line(note).isEmpty(), Reason.NOTE_MISSING);
    mustFit(source, out.kind(), out.amount(), day);
    mustFit(target, in.kind(), in.amount(), day);
    var there = Request.of(Request.derived("transfer", id), in);
    rows.add(tree.province(), row(source, out, request).transferred(id), null);
    rows.add(tree.province(), row(target, in, there).transferred(id), null);
  }

  private void mustFit(Node node, Kind kind, Money amount, LocalDate day) {
    mustBe(node.isLeaf(), Reason.HAS_LINES);
    mustBe(amount.minor() <= MOST.minor(), Reason.AMOUNT);
    mustBe(node.line().year().contains(day), Reason.DAY);
    mustBe(!day.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone())), Reason.TO_COME);
    mustStayLeft(node, kind, amount);
  }

  /** What goes from a line was given to it before. */
  private static void mustStayLeft(Node node, Kind kind, Money amount) {
    boolean isGiven = kind == Kind.ALLOCATION;
    mustBe(isGiven || node.amounts().allocated() != null, Reason.NOT_GIVEN);
    var left = node.amounts().left();
    var after = isGiven ? left.plus(amount) : left.minus(amount);
    mustBe(after.minor() >= 0, Reason.NOT_LEFT, left);
  }

  private static MovementRow row(Node node, New told, Request request) {
    return MovementRow.of(
        node.line().id(), told, briefly(told.document()), briefly(told.note()), request);
  }

  private static String briefly(String typed) {
    var text = Tidy.line(typed);
    mustBe(text.length() <= LONGEST, Reason.TEXT_LONG, LONGEST);
    return text;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Movement> of(List<UUID> lines) {
    return query("m.line = any(?)", (Object) lines.toArray(UUID[]::new));
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Movement get(UUID id) {
    return query("m.id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("budget movement " + id));
  }

  /** What shows it; nothing where none was sent. */
  @Transactional(readOnly = true)
  public Optional<Paper> paper(UUID id) {
    return sql.sql("select pdf, picture from budgets.movement where id = ? and picture is not null")
        .param(id)
        .query((row, i) -> new Paper(row.getBoolean("pdf"), row.getBytes("picture")))
        .optional();
  }

  private List<Movement> query(String which, Object parameter) {
    return sql.sql(
            """
            select m.id, m.line, m.kind, m.amount, m.day, m.document, m.note, m.corrects, m.transfer, m.made, m.made_by,
                   m.picture is not null as pictured, coalesce(f.file, '') as file,
                   exists (select from budgets.movement c where c.corrects = m.id) as corrected
              from budgets.movement m left join budgets.import f on f.id = m.import
             where %s order by m.day desc, m.made desc, m.id desc
            """
                .formatted(which))
        .param(parameter)
        .query(Movements::movement)
        .list();
  }

  private static Movement movement(ResultSet row, int i) throws SQLException {
    return new Movement(
        Columns.id(row, "id"),
        Columns.id(row, "line"),
        Kind.find(row.getString("kind")).orElseThrow(),
        Money.ofMinor(row.getLong("amount"), Amounts.CURRENCY),
        row.getObject("day", LocalDate.class),
        row.getString("document"),
        row.getString("note"),
        row.getObject("corrects", UUID.class),
        row.getObject("transfer", UUID.class),
        row.getBoolean("corrected"),
        row.getString("file"),
        row.getBoolean("pictured"),
        Columns.instant(row, "made"),
        row.getString("made_by"));
  }
}
