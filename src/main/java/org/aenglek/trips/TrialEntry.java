package org.aenglek.trips;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.media.PrivatePictures;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.aenglek.trips.RouteRefused.Reason;
import org.aenglek.trips.TrialSheet.Noted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A working group writes down how a trial went: first who, when and the times, then what is wrong,
 * one thing after the other with its photographs, last whether guests may be sent.
 */
@Component
public class TrialEntry {
  public static final int LONGEST = 1000;
  public static final int LONGEST_NAME = 120;
  static final int MOST_DAYS = 30;
  private static final int MOST_FAULTS = 60;
  private static final int MOST_PICTURES = 6;

  private final JdbcClient sql;
  private final TrialSheets sheets;
  private final TrialPlans plans;
  private final Routes routes;
  private final PrivatePictures pictures;
  private final Settings settings;
  private final Clock clock;

  TrialEntry(
      JdbcClient sql,
      TrialSheets sheets,
      TrialPlans plans,
      Routes routes,
      PrivatePictures pictures,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.sheets = sheets;
    this.plans = plans;
    this.routes = routes;
    this.pictures = pictures;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Enters a sheet; sent twice, it is one.
   *
   * @return its number
   * @throws RouteRefused when its days, names or times cannot be, or a stop has left the route
   */
  @Transactional
  public int enter(UUID routeId, TrialSheet.New said, UUID requestId) {
    var route = locked(routeId);
    var facts = tidy(said);
    var request = Request.of(requestId, facts);
    var before = enteredBy(request);
    if (before.isPresent()) return before.get();
    var timings = timings(plans.of(route), facts.noted());
    int number = insert(route, facts, request);
    var sheet = sheets.get(routeId, number).id();
    timings.forEach(timing -> enter(sheet, timing));
    facts.companions().forEach(person -> enter(sheet, person));
    return number;
  }

  private TrialSheet.New tidy(TrialSheet.New said) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    long days = said.days().dates().limit(MOST_DAYS + 1).count();
    boolean isDay = said.noted().stream().allMatch(one -> one.seen().isWithin(days));
    boolean isPast = !said.days().last().isAfter(today);
    if (!isPast || !isDay || days > MOST_DAYS) throw new RouteRefused(Reason.TRIAL_DAYS);
    var office = Tidy.line(said.office());
    var others = Tidy.text(said.others());
    if (office.length() > LONGEST_NAME) throw new RouteRefused(Reason.TOO_LONG, LONGEST_NAME);
    if (others.length() > LONGEST) throw new RouteRefused(Reason.TOO_LONG, LONGEST);
    boolean isNobody = office.isEmpty() && others.isEmpty() && said.companions().isEmpty();
    if (isNobody) throw new RouteRefused(Reason.TRIAL_NOBODY);
    return new TrialSheet.New(
        said.days(), office, said.people(), said.companions(), others, said.noted());
  }

  /** What was noted, beside the plan. */
  private static List<Timing> timings(List<Timing> plan, List<Noted> noted) {
    var seen = new HashMap<String, Timing.Seen>();
    noted.forEach(one -> seen.put(one.slug(), one.seen()));
    var timings = new ArrayList<Timing>();
    for (var stop : plan) {
      var here = seen.remove(stop.community().slug());
      timings.add(stop.with(here == null ? Timing.Seen.NOTHING : here));
    }
    if (hasLeft(seen)) throw new RouteRefused(Reason.TRIAL_STOP_LEFT);
    if (!Timing.isInOrder(timings.stream().map(Timing::seen).toList())) {
      throw new RouteRefused(Reason.TRIAL_TIMES);
    }
    return timings;
  }

  /** Whether something was noted at a stop that is on the route no more. */
  private static boolean hasLeft(Map<String, Timing.Seen> left) {
    return left.values().stream().anyMatch(seen -> seen.arrived() != null || seen.left() != null);
  }

  private Optional<Integer> enteredBy(Request request) {
    record Before(int number, String fingerprint) {}
    var before =
        sql.sql("select number, fingerprint from trips.sheet where request = ?")
            .param(request.id())
            .query((row, i) -> new Before(row.getInt("number"), row.getString("fingerprint")))
            .optional();
    before.ifPresent(one -> request.mustEqual(one.fingerprint()));
    return before.map(Before::number);
  }

  private int insert(Route route, TrialSheet.New facts, Request request) {
    return sql.sql(
            """
            insert into trips.sheet (id, route, number, province, first_day, last_day, office, people, others, at, by,
                                     request, fingerprint)
            select :id, :route, coalesce(max(number), 0) + 1, :province, :first, :last, :office, :people::smallint,
                   :others, :at, :by, :request, :fingerprint
              from trips.sheet where route = :route
            returning number
            """)
        .param("id", Ids.next(clock))
        .param("route", route.id())
        .param("province", route.province())
        .param("first", facts.days().first())
        .param("last", facts.days().last())
        .param("office", facts.office())
        .param("people", facts.people())
        .param("others", facts.others())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .query(Integer.class)
        .single();
  }

  private void enter(UUID sheet, Timing timing) {
    var seen = timing.seen();
    sql.sql("insert into trips.timing values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            sheet,
            timing.number(),
            timing.community().id(),
            timing.wayMinutes(),
            timing.stayMinutes(),
            seen.day(),
            seen.arrived(),
            seen.left())
        .update();
  }

  private void enter(UUID sheet, UUID companion) {
    sql.sql("insert into trips.companion values (?, ?) on conflict do nothing")
        .params(sheet, companion)
        .update();
  }

  /**
   * Something is wrong; sent twice, it is told once.
   *
   * @param stop its number; nothing for the whole route
   * @throws RouteRefused when nothing is said, or they have decided already
   */
  @Transactional
  public void tell(
      UUID routeId,
      int sheetNumber,
      @Nullable Integer stop,
      String what,
      String mender,
      UUID request) {
    record Told(UUID sheet, @Nullable Integer stop, String what, String mender) {}
    locked(routeId);
    var sheet = sheets.get(routeId, sheetNumber);
    var told = new Told(sheet.id(), stop, words(what), Tidy.line(mender));
    if (told.what().isEmpty()) throw new RouteRefused(Reason.FAULT_WORDS);
    if (told.mender().length() > LONGEST_NAME) {
      throw new RouteRefused(Reason.TOO_LONG, LONGEST_NAME);
    }
    if (isDone("fault", Request.of(request, told))) return;
    mustBeOpen(sheet);
    boolean isThere =
        stop == null || sheet.timings().stream().anyMatch(timing -> timing.number() == stop);
    if (!isThere) throw new NotThere("stop " + stop);
    if (sheet.faults().size() >= MOST_FAULTS)
      throw new RouteRefused(Reason.FAULTS_MANY, MOST_FAULTS);
    insert(Request.of(request, told), sheet, stop, told.what(), told.mender());
  }

  private boolean isDone(String table, Request request) {
    var before =
        sql.sql("select fingerprint from trips." + table + " where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    before.ifPresent(request::mustEqual);
    return before.isPresent();
  }

  private void insert(
      Request request, TrialSheet sheet, @Nullable Integer stop, String what, String mender) {
    sql.sql(
            """
            insert into trips.fault (sheet, number, stop, what, mender, at, by, request, fingerprint)
            select :sheet, coalesce(max(number), 0) + 1, :stop::smallint, :what, :mender, :at, :by, :request, :fingerprint
              from trips.fault where sheet = :sheet
            """)
        .param("sheet", sheet.id())
        .param("stop", stop)
        .param("what", what)
        .param("mender", mender)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  /**
   * Shows what is wrong; sent twice, it is shown once.
   *
   * @throws org.aenglek.media.PictureRefused when it is none that can be kept
   */
  @Transactional
  public void show(
      UUID routeId, int sheetNumber, int fault, @Nullable InputStream picture, UUID requestId) {
    record Shown(UUID sheet, int fault) {}
    locked(routeId);
    var sheet = sheets.get(routeId, sheetNumber);
    var request = Request.of(requestId, new Shown(sheet.id(), fault));
    if (isDone("fault_picture", request)) return;
    mustBeOpen(sheet);
    var told =
        sheet.faults().stream()
            .filter(one -> one.number() == fault)
            .findFirst()
            .orElseThrow(() -> new NotThere("fault " + fault));
    if (picture == null) throw new RouteRefused(Reason.PICTURE_MISSING);
    if (told.pictures() >= MOST_PICTURES) {
      throw new RouteRefused(Reason.PICTURES_MANY, MOST_PICTURES);
    }
    sql.sql(
            """
            insert into trips.fault_picture (sheet, fault, number, jpeg, at, by, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sheet.id(),
            fault,
            told.pictures() + 1,
            pictures.develop(picture).jpeg(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  /**
   * Go, and the route is tested; or no-go, and it is a draft until a later trial says otherwise.
   * The same verdict again changes nothing.
   *
   * @throws RouteRefused when a go lacks times or was for other stops, a no-go does not say why, or
   *     something else was decided
   */
  @Transactional
  public void decide(UUID routeId, int sheetNumber, boolean isGo, String said) {
    var route = locked(routeId);
    var sheet = sheets.get(routeId, sheetNumber);
    if (sheet.verdict() != null && sheet.verdict().isGo() == isGo) return;
    mustBeOpen(sheet);
    var words = words(said);
    if (isGo) mustBeTravelled(route, sheet);
    else if (words.isEmpty() && sheet.faults().isEmpty()) throw new RouteRefused(Reason.NO_GO_WHY);
    sql.sql(
            """
            insert into trips.verdict (sheet, route, number, go, words, at, by)
            select :sheet, :route, coalesce(max(number), 0) + 1, :go, :words, :at, :by
              from trips.verdict where route = :route
            """)
        .param("sheet", sheet.id())
        .param("route", routeId)
        .param("go", isGo)
        .param("words", words)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
    if (isGo) routes.pass(route.slug(), trial(sheet));
    else routes.fail(route.slug());
  }

  /** As it is once whoever was at it before is done. */
  private Route locked(UUID routeId) {
    routes.lock(sheets.route(routeId));
    return sheets.route(routeId);
  }

  private static Route.Trial trial(TrialSheet sheet) {
    var by = sheet.office().isEmpty() ? null : LocalText.of(Lang.TH, sheet.office());
    return new Route.Trial(sheet.days(), by, sheet.people());
  }

  private static void mustBeTravelled(Route route, TrialSheet sheet) {
    var travelled = sheet.timings().stream().map(Timing::community).toList();
    if (!travelled.equals(route.stops().stream().map(Route.Stop::community).toList())) {
      throw new RouteRefused(Reason.TRIAL_OTHER_STOPS);
    }
    boolean isWhole = sheet.timings().stream().allMatch(timing -> timing.seen().isWhole());
    if (!isWhole) throw new RouteRefused(Reason.TRIAL_NOT_WHOLE);
  }

  private static void mustBeOpen(TrialSheet sheet) {
    if (sheet.isDecided()) throw new RouteRefused(Reason.TRIAL_DECIDED);
  }

  private static String words(String typed) {
    var words = Tidy.text(typed);
    if (words.length() > LONGEST) throw new RouteRefused(Reason.TOO_LONG, LONGEST);
    return words;
  }
}
