package org.aenglek.trips;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Grants;
import org.aenglek.people.People;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.site.Columns;
import org.aenglek.trips.TrialSheet.Fault;
import org.aenglek.trips.TrialSheet.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What working groups wrote down on their trials, for those who make routes. */
@Component
public class TrialSheets {
  static final String JOB = "trips";
  private static final Set<Role> MAKERS = EnumSet.of(Role.WORKING_GROUP, Role.OFFICER);

  private final JdbcClient sql;
  private final Routes routes;
  private final Areas areas;
  private final People people;
  private final Grants grants;
  private final Errands errands;
  private final Access access;

  TrialSheets(
      JdbcClient sql,
      Routes routes,
      Areas areas,
      People people,
      Grants grants,
      Errands errands,
      Access access) {
    this.sql = sql;
    this.routes = routes;
    this.areas = areas;
    this.people = people;
    this.grants = grants;
    this.errands = errands;
    this.access = access;
  }

  /**
   * A route that can be tested, by whoever may.
   *
   * @throws NotThere when there is none, or only a record
   * @throws Access.NotAllowed when whoever acts makes no routes there
   */
  @Transactional(readOnly = true)
  public Route route(UUID id) {
    var route = routes.findOwn(id).orElseThrow(() -> new NotThere("route " + id));
    access.require(Permission.DRAFT_ROUTES, Place.province(route.province()));
    return route;
  }

  /** Those who make routes in the province, with their ids: who is likely to have gone along. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> colleagues(Route route) {
    var province = Place.province(route.province());
    access.require(Permission.DRAFT_ROUTES, province);
    return errands.ask(JOB, () -> people.names(grants.holders(MAKERS, province)));
  }

  /** Of a route, the last one first. */
  @Transactional(readOnly = true)
  public List<TrialSheet> of(UUID route) {
    return list("s.route = ?", route);
  }

  /**
   * @throws NotThere when there is no such sheet, or it is not for whoever asks
   */
  @Transactional(readOnly = true)
  public TrialSheet get(UUID route, int number) {
    return of(route).stream()
        .filter(sheet -> sheet.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotThere("trial " + number + " of " + route));
  }

  /** The verdict that counts, with the sheet that it stands on. */
  public static Optional<TrialSheet> lastDecided(List<TrialSheet> sheets) {
    return sheets.stream()
        .filter(TrialSheet::isDecided)
        .max(Comparator.comparingInt(TrialSheets::verdictNumber));
  }

  private static int verdictNumber(TrialSheet sheet) {
    return sheet.verdict() == null ? 0 : sheet.verdict().number();
  }

  /** A photograph of a fault. */
  @Transactional(readOnly = true)
  public byte[] picture(UUID sheet, int fault, int number) {
    return sql.sql(
            "select jpeg from trips.fault_picture where sheet = ? and fault = ? and number = ?")
        .params(sheet, fault, number)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new NotThere("picture " + number + " of fault " + fault));
  }

  private List<TrialSheet> list(String where, UUID id) {
    var rows =
        sql.sql(
                """
                select s.id, s.route, s.number, s.first_day, s.last_day, s.office, s.people, s.others,
                       v.number as verdict, v.go, v.words, v.at as decided
                  from trips.sheet s left join trips.verdict v on v.sheet = s.id
                 where %s order by s.number desc
                """
                    .formatted(where))
            .param(id)
            .query(TrialSheets::row)
            .list();
    var ids = rows.stream().map(TrialSheet::id).toArray(UUID[]::new);
    var companions = companions(ids);
    var timings = timings(ids);
    var faults = faults(ids);
    return rows.stream()
        .map(
            row ->
                new TrialSheet(
                    row.id(),
                    row.route(),
                    row.number(),
                    row.days(),
                    row.office(),
                    row.people(),
                    companions.getOrDefault(row.id(), List.of()),
                    row.others(),
                    timings.getOrDefault(row.id(), List.of()),
                    faults.getOrDefault(row.id(), List.of()),
                    row.verdict()))
        .toList();
  }

  private static TrialSheet row(ResultSet row, int i) throws SQLException {
    return new TrialSheet(
        Columns.id(row, "id"),
        Columns.id(row, "route"),
        row.getInt("number"),
        new DateSpan(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getString("office"),
        Columns.findInt(row, "people"),
        List.of(),
        row.getString("others"),
        List.of(),
        List.of(),
        verdict(row));
  }

  private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
    var number = Columns.findInt(row, "verdict");
    if (number == null) return null;
    return new Verdict(
        number, row.getBoolean("go"), row.getString("words"), Columns.instant(row, "decided"));
  }

  private record Of<T>(UUID sheet, T what) {}

  private static <T> Map<UUID, List<T>> bySheet(List<Of<T>> rows) {
    return rows.stream()
        .collect(groupingBy(Of::sheet, Collectors.mapping(Of::what, Collectors.toList())));
  }

  private Map<UUID, List<LocalText>> companions(UUID[] sheets) {
    var rows =
        sql.sql("select sheet, person from trips.companion where sheet = any(?) order by person")
            .param(sheets)
            .query((row, i) -> new Of<>(Columns.id(row, "sheet"), Columns.id(row, "person")))
            .list();
    var ids = new HashSet<>(rows.stream().map(Of::what).toList());
    if (ids.isEmpty()) return Map.of();
    var names = errands.ask(JOB, () -> people.names(ids));
    return bySheet(
        rows.stream()
            .filter(row -> names.containsKey(row.what()))
            .map(row -> new Of<>(row.sheet(), names.get(row.what())))
            .toList());
  }

  private record TimingRow(
      int number,
      UUID community,
      @Nullable Integer way,
      @Nullable Integer stay,
      Timing.Seen seen) {}

  private Map<UUID, List<Timing>> timings(UUID[] sheets) {
    var rows =
        sql.sql(
                """
                select sheet, position, community, way_minutes, stay_minutes, day, arrived, departed
                  from trips.timing where sheet = any(?) order by sheet, position
                """)
            .param(sheets)
            .query((row, i) -> new Of<>(Columns.id(row, "sheet"), timing(row)))
            .list();
    var communities = areas.all(rows.stream().map(row -> row.what().community()).toList());
    return bySheet(
        rows.stream()
            .map(
                row ->
                    new Of<>(
                        row.sheet(),
                        new Timing(
                            row.what().number(),
                            communities.get(row.what().community()),
                            row.what().way(),
                            row.what().stay(),
                            row.what().seen())))
            .toList());
  }

  private static TimingRow timing(ResultSet row) throws SQLException {
    return new TimingRow(
        row.getInt("position"),
        Columns.id(row, "community"),
        Columns.findInt(row, "way_minutes"),
        Columns.findInt(row, "stay_minutes"),
        new Timing.Seen(
            row.getInt("day"),
            row.getObject("arrived", LocalTime.class),
            row.getObject("departed", LocalTime.class)));
  }

  private Map<UUID, List<Fault>> faults(UUID[] sheets) {
    return bySheet(
        sql.sql(
                """
                select f.sheet, f.number, f.stop, f.what, f.mender,
                       (select count(*) from trips.fault_picture p
                         where p.sheet = f.sheet and p.fault = f.number)::int as pictures
                  from trips.fault f where f.sheet = any(?) order by f.sheet, f.number
                """)
            .param(sheets)
            .query(
                (row, i) ->
                    new Of<>(
                        Columns.id(row, "sheet"),
                        new Fault(
                            row.getInt("number"),
                            Columns.findInt(row, "stop"),
                            row.getString("what"),
                            row.getString("mender"),
                            row.getInt("pictures"))))
            .list());
  }
}
