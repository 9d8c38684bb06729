package org.aenglek.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.media.PrivatePapers;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Task.Event;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Report;
import org.aenglek.meetings.Task.Shown;
import org.aenglek.meetings.Task.Told;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.meetings.Task.Work;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, by whom and by when, until it is closed with evidence. */
@Component
public class Tasks {
  /** A page of this site, or of another that is reached safely. */
  private static final Pattern LINK = Pattern.compile("(/[^/\\s]\\S{0,290}|https://\\S{1,290})?");

  private static final String TASK =
      """
      select t.id, t.body, t.kind, t.resolution, t.what, t.evidence, t.promised_to, t.made,
             a.number, a.owner_kind, a.owner, a.owner_name, a.due,
             meetings.owner_left(a.owner_kind, a.owner) as owner_left, r.state, r.at
        from meetings.task t
        join lateral (select * from meetings.assignment where task = t.id order by number desc limit 1) a on true
        left join lateral (select state, at from meetings.report where task = t.id
                            order by number desc limit 1) r on true
      """;

  private final JdbcClient sql;
  private final Bodies bodies;
  private final Owners owners;
  private final Evidence evidence;
  private final Access access;
  private final Settings settings;
  private final Numbering numbering;
  private final Clock clock;

  Tasks(
      JdbcClient sql,
      Bodies bodies,
      Owners owners,
      Evidence evidence,
      Access access,
      Settings settings,
      Numbering numbering,
      Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.owners = owners;
    this.evidence = evidence;
    this.access = access;
    this.settings = settings;
    this.numbering = numbering;
    this.clock = clock;
  }

  /**
   * What is told of a task.
   *
   * @param link to the rows or the page that show it; may be empty
   * @param opens whether that is a page of this site, and whoever tells it has it before them
   * @param file a photograph or a document; none where none was sent
   * @param seen whether whoever tells it says that they have seen it themselves
   */
  public record New(
      Report report,
      String words,
      String link,
      boolean opens,
      PrivatePapers.@Nullable Paper file,
      boolean seen) {}

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Task get(UUID id) {
    return sql.sql(TASK + " where t.id = ?")
        .param(id)
        .query(Tasks::task)
        .optional()
        .orElseThrow(() -> new NotThere("task " + id));
  }

  /** What is open of all that whoever acts may see, what is due first. */
  @Transactional(readOnly = true)
  public List<Task> open() {
    return sorted(sql.sql(TASK + " where t.closed is null").query(Tasks::task).list());
  }

  /** What a body has open, what is due first. */
  @Transactional(readOnly = true)
  public List<Task> openOf(UUID body) {
    return sorted(
        sql.sql(TASK + " where t.closed is null and t.body = ?")
            .param(body)
            .query(Tasks::task)
            .list());
  }

  /** What was closed since then of all that whoever acts may see, the last first. */
  @Transactional(readOnly = true)
  public List<Task> closedSince(Instant moment) {
    return sql.sql(TASK + " where t.closed >= ? order by t.closed desc")
        .param(Columns.at(moment))
        .query(Tasks::task)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Task> ofBody(UUID body) {
    return sorted(sql.sql(TASK + " where t.body = ?").param(body).query(Tasks::task).list());
  }

  @Transactional(readOnly = true)
  public List<Task> of(Whom owner) {
    return sorted(
        sql.sql(TASK + " where a.owner_kind = ? and a.owner = ?")
            .params(owner.kind().key(), owner.id())
            .query(Tasks::task)
            .list());
  }

  /** What a community was promised. */
  @Transactional(readOnly = true)
  public List<Task> promisedTo(UUID community) {
    return sorted(
        sql.sql(TASK + " where t.promised_to = ?").param(community).query(Tasks::task).list());
  }

  /** Whether whoever acts is its owner, or one of those who stand for its owner. */
  @Transactional(readOnly = true)
  public boolean isMine(UUID task) {
    return sql.sql("select meetings.has_task(?)").param(task).query(Boolean.class).single();
  }

  /** Whether whoever acts may close it by saying that they have seen it. */
  @Transactional(readOnly = true)
  public boolean mayVouch(Task task) {
    return evidence.mayVouch(task);
  }

  /** Those that are open and whose owner whoever acts is, or stands for. */
  @Transactional(readOnly = true)
  public List<Task> mine() {
    return sorted(
        sql.sql(TASK + " where t.id = any(array(select meetings.open_of_mine()))")
            .query(Tasks::task)
            .list());
  }

  /** All that was said of a task, the first first. */
  @Transactional(readOnly = true)
  public List<Event> history(UUID task) {
    return Stream.concat(given(task), told(task)).sorted(Comparator.comparing(Event::at)).toList();
  }

  /** To whom it was given first. */
  @Transactional(readOnly = true)
  public Event first(UUID task) {
    return given(task).findFirst().orElseThrow(() -> new NotThere("task " + task));
  }

  /** What was sent with a report; nothing where nothing was. */
  @Transactional(readOnly = true)
  public Optional<PrivatePapers.Paper> file(UUID task, int number) {
    return sql.sql(
            """
            select paper is not null as is_pdf, coalesce(paper, picture) as bytes from meetings.report
             where task = ? and number = ? and coalesce(paper, picture) is not null
            """)
        .params(task, number)
        .query((row, i) -> new PrivatePapers.Paper(row.getBoolean("is_pdf"), row.getBytes("bytes")))
        .optional();
  }

  /**
   * What an organisation promises, as those write it down who keep the organisations of a province:
   * everybody reads it in its name. Sent twice, it is promised once.
   */
  @Transactional
  public UUID pledge(Body body, Work work, UUID requestId) {
    access.require(Permission.CHECK, Place.province(body.province()));
    bodies.requireToKeep(body.id());
    if (work.owner().kind() != OwnerKind.ORGANISATION) throw new MeetingRefused(Reason.OWNER);
    return give(body, null, work, requestId);
  }

  /** Within the transaction of what makes it. */
  UUID give(Body body, @Nullable UUID resolution, Work work, UUID requestId) {
    var request = Request.of(requestId, work);
    var known = find(request);
    if (!known.isEmpty()) return known.getFirst();
    Typed.requireText(work.what());
    mustBeToCome(work.due());
    if (work.promisedTo() != null) owners.requireCommunity(body.province(), work.promisedTo());
    boolean isPledge = resolution == null;
    var owner = isPledge ? owners.get(work.owner()) : owners.reached(body.id(), work.owner());
    var id = Ids.next(clock);
    if (insert(id, body, resolution, work, request) == 0) return find(request).getFirst();
    assign(id, owner, work.due(), "", null);
    return id;
  }

  /** The conflict has no name: naming one asks whether the row can be seen, before it is there. */
  private int insert(UUID id, Body body, @Nullable UUID resolution, Work work, Request request) {
    return sql.sql(
            """
            insert into meetings.task (id, province, body, kind, resolution, what, evidence, promised_to, made, made_by,
                                       request, fingerprint)
            values (:id, :province, :body, :kind, :resolution::uuid, :what::jsonb, :evidence, :to::uuid, :now, :by,
                    :request, :fingerprint)
            on conflict do nothing
            """)
        .param("id", id)
        .param("province", body.province())
        .param("body", body.id())
        .param("kind", (resolution == null ? Task.Kind.PLEDGE : Task.Kind.TASK).key())
        .param("resolution", resolution)
        .param("what", Columns.json(work.what()))
        .param("evidence", Typed.line(work.evidence()))
        .param("to", work.promisedTo())
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  /**
   * To somebody else, or by another day; who had it stays written down. Sent twice, it is given
   * once.
   */
  @Transactional
  public void giveAnew(UUID id, Whom whom, LocalDate due, String why, UUID request) {
    numbering.waitFor(id);
    var task = get(id);
    bodies.requireToKeep(task.body());
    if (isGiven(request)) return;
    if (!task.isOpen()) throw new MeetingRefused(Reason.CLOSED_TASK);
    mustBeToCome(due);
    boolean isTheirs = whom.equals(new Whom(task.owner().kind(), task.owner().id()));
    var owner = isTheirs ? owners.get(whom) : owners.reached(task.body(), whom);
    assign(id, owner, due, Typed.neededLine(why), request);
  }

  /**
   * Its owner tells how it goes; those who keep the body may open it again, or drop it and say why.
   * Sent twice, it is told once.
   *
   * @throws MeetingRefused when it is to be closed without anything that can be opened or checked
   */
  @Transactional
  public void report(UUID id, New told, UUID request) {
    numbering.waitFor(id);
    var task = get(id);
    if (isTold(request)) return;
    mustBeTheirs(task, told.report());
    mustFit(task, told);
    var seenBy = told.report() == Report.DONE ? evidence.seenBy(task, told) : null;
    var file = told.file();
    sql.sql(
            """
            insert into meetings.report (task, number, state, words, link, picture, paper, seen_by, at, by, request)
            select :task, coalesce(max(number), 0) + 1, :state, :words, :link, :picture::bytea, :paper::bytea,
                   :seen::jsonb, :now, :by, :request
              from meetings.report where task = :task
            """)
        .param("task", id)
        .param("state", told.report().key())
        .param("words", Typed.text(told.words()))
        .param("link", told.link().strip())
        .param("picture", file == null || file.isPdf() ? null : file.bytes())
        .param("paper", file == null || !file.isPdf() ? null : file.bytes())
        .param("seen", seenBy == null ? null : Columns.json(seenBy))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request)
        .update();
  }

  private void mustBeTheirs(Task task, Report report) {
    if (!report.isForKeepers() && isMine(task.id())) return;
    if (bodies.isKeptByMe(task.body())) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }

  private static void mustFit(Task task, New told) {
    boolean opensAgain = told.report() == Report.REOPENED;
    if (task.isOpen() && opensAgain) throw new MeetingRefused(Reason.OPEN_TASK);
    if (!task.isOpen() && !opensAgain) throw new MeetingRefused(Reason.CLOSED_TASK);
    if (!LINK.matcher(told.link().strip()).matches()) throw new MeetingRefused(Reason.LINK);
    if (told.report() != Report.DONE && told.report() != Report.BEGUN && told.words().isBlank()) {
      throw new MeetingRefused(Reason.WORDS_MISSING);
    }
  }

  private void mustBeToCome(LocalDate due) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    if (due.isBefore(today)) throw new MeetingRefused(Reason.DUE);
  }

  private void assign(UUID task, Owner owner, LocalDate due, String why, @Nullable UUID request) {
    sql.sql(
            """
            insert into meetings.assignment (task, number, owner_kind, owner, owner_name, due, why, at, by, request)
            select :task, coalesce(max(number), 0) + 1, :kind, :owner, :name::jsonb, :due, :why, :now, :by,
                   :request::uuid
              from meetings.assignment where task = :task
            """)
        .param("task", task)
        .param("kind", owner.kind().key())
        .param("owner", owner.id())
        .param("name", Columns.json(owner.name()))
        .param("due", due)
        .param("why", why)
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request)
        .update();
  }

  private boolean isTold(UUID request) {
    return isThere("select exists (select from meetings.report where request = ?)", request);
  }

  private boolean isGiven(UUID request) {
    return isThere("select exists (select from meetings.assignment where request = ?)", request);
  }

  private boolean isThere(String question, UUID request) {
    return sql.sql(question).param(request).query(Boolean.class).single();
  }

  private List<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from meetings.task where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .list();
  }

  private Stream<Event> given(UUID task) {
    return sql
        .sql(
            """
            select owner_kind, owner, owner_name, due, why, at, by from meetings.assignment where task = ? order by number
            """)
        .param(task)
        .query(
            (row, i) ->
                new Event(
                    Columns.instant(row, "at"),
                    row.getString("by"),
                    owner(row),
                    row.getObject("due", LocalDate.class),
                    null,
                    row.getString("why"),
                    "",
                    Shown.NOTHING))
        .list()
        .stream();
  }

  private Stream<Event> told(UUID task) {
    return sql
        .sql(
            """
            select number, state, words, link, coalesce(paper, picture) is not null as has_file,
                   paper is not null as is_pdf, seen_by, at, by
              from meetings.report where task = ? order by number
            """)
        .param(task)
        .query(
            (row, i) ->
                new Event(
                    Columns.instant(row, "at"),
                    row.getString("by"),
                    null,
                    null,
                    Report.find(row.getString("state")).orElseThrow(),
                    row.getString("words"),
                    row.getString("link"),
                    new Shown(
                        row.getBoolean("has_file") ? row.getInt("number") : 0,
                        row.getBoolean("is_pdf"),
                        Columns.findText(row, "seen_by"))))
        .list()
        .stream();
  }

  private static List<Task> sorted(List<Task> tasks) {
    return tasks.stream()
        .sorted(
            Comparator.comparing(Task::isOpen)
                .reversed()
                .thenComparing(Task::due)
                .thenComparing(Task::made))
        .toList();
  }

  private static Task task(ResultSet row, int i) throws SQLException {
    var state = row.getString("state");
    return new Task(
        Columns.id(row, "id"),
        Columns.id(row, "body"),
        row.getString("kind").equals("pledge") ? Task.Kind.PLEDGE : Task.Kind.TASK,
        row.getObject("resolution", UUID.class),
        Columns.text(row, "what"),
        row.getString("evidence"),
        row.getObject("promised_to", UUID.class),
        Columns.instant(row, "made"),
        owner(row),
        row.getObject("due", LocalDate.class),
        row.getInt("number"),
        row.getBoolean("owner_left"),
        state == null
            ? null
            : new Told(Report.find(state).orElseThrow(), Columns.instant(row, "at")));
  }

  private static Owner owner(ResultSet row) throws SQLException {
    return new Owner(
        OwnerKind.find(row.getString("owner_kind")).orElseThrow(),
        Columns.id(row, "owner"),
        Columns.text(row, "owner_name"));
  }
}
