package org.aenglek.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Point;
import org.aenglek.base.Request;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: areas by their codes, communities by their address. */
@Component
public class Areas {
  private static final String COMMUNITIES =
      "select " + CommunityRow.COLUMNS + " from areas.community c " + CommunityRow.JOINS;

  private static final int DISTRICTS_REMEMBERED = 1000;

  private final JdbcClient sql;
  private final Clock clock;
  private final AreaEntry entry;
  private final Supplier<List<Province>> provinces;
  private final Supplier<List<District>> districts;
  private final Remembered<String, List<District>> ofProvince;

  Areas(JdbcClient sql, Clock clock, Changes changes) {
    this.sql = sql;
    this.clock = clock;
    this.entry = new AreaEntry(sql);
    this.provinces = Remembered.one(changes, this::readProvinces);
    this.districts = Remembered.one(changes, () -> readDistricts(""));
    this.ofProvince =
        new Remembered<>(changes, DISTRICTS_REMEMBERED, List::size, this::readDistricts);
  }

  public List<Province> provinces() {
    return provinces.get();
  }

  public List<District> districts() {
    return districts.get();
  }

  /**
   * @param province its code; none are there for a code that no province has
   */
  public List<District> districtsOf(String province) {
    return ofProvince.of(province);
  }

  private List<Province> readProvinces() {
    return sql.sql("select code, slug, name, lat, lon from areas.province order by code")
        .query(
            (row, i) ->
                new Province(
                    row.getString("code"),
                    row.getString("slug"),
                    Columns.text(row, "name"),
                    Columns.point(row, "")))
        .list();
  }

  private List<District> readDistricts(String province) {
    return sql.sql(
            """
            select code, name, lat, lon from areas.district
             where starts_with(code, ?) order by code
            """)
        .param(province)
        .query(
            (row, i) ->
                new District(
                    row.getString("code"), Columns.text(row, "name"), Columns.point(row, "")))
        .list();
  }

  /** All subdistricts of a province, by their codes. */
  public List<Subdistrict> subdistrictsOf(String province) {
    return sql.sql(
            """
            select code, name, lat, lon from areas.subdistrict
             where starts_with(code, ?) order by code
            """)
        .param(province)
        .query(
            (row, i) ->
                new Subdistrict(
                    row.getString("code"), Columns.text(row, "name"), Columns.findPoint(row, "")))
        .list();
  }

  public Optional<District> findDistrict(String code) {
    return districtsOf(District.province(code)).stream()
        .filter(district -> district.code().equals(code))
        .findFirst();
  }

  /**
   * The name of a district or a province.
   *
   * @param code of four digits or of two
   * @throws NotThere when no area has that code
   */
  public LocalText nameOf(String code) {
    var district = findDistrict(code).map(District::name);
    return district
        .or(() -> findProvince(code).map(Province::name))
        .orElseThrow(() -> new NotThere("area " + code));
  }

  private Optional<Province> findProvince(String code) {
    return provinces().stream().filter(province -> province.code().equals(code)).findFirst();
  }

  /**
   * @throws NotThere when no community has that address, now or before
   */
  public Community get(String slug) {
    return find(slug).orElseThrow(() -> new NotThere("community " + slug));
  }

  public Optional<Community> find(String slug) {
    return sql.sql(COMMUNITIES + " where c.slug = ?")
        .param(slug)
        .query(Areas::community)
        .optional();
  }

  /** All of a province, by their names in Thai. */
  public List<Community> of(String province) {
    return sql.sql(COMMUNITIES + " where c.province = ? order by c.name ->> 'th', c.id")
        .param(province)
        .query(Areas::community)
        .list();
  }

  /** How many communities there are, by the code of their province; absent where there are none. */
  public Map<String, Integer> communitiesByProvince() {
    return sql
        .sql("select province, count(*) as many from areas.community group by province")
        .query((row, i) -> Map.entry(row.getString("province"), row.getInt("many")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All of a district or a province. */
  public List<Community> in(String code) {
    var province = District.province(code);
    var all = of(province);
    return code.equals(province) ? all : all.stream().filter(one -> lies(one, code)).toList();
  }

  private static boolean lies(Community community, String districtCode) {
    var district = community.district();
    return district != null && district.code().equals(districtCode);
  }

  public Map<UUID, Community> all(Collection<UUID> ids) {
    return sql
        .sql(COMMUNITIES + " where c.id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(Areas::community)
        .list()
        .stream()
        .collect(Collectors.toMap(Community::id, Function.identity()));
  }

  /**
   * The communities nearest to this one, as the crow nearly flies; none if its place is unknown.
   */
  public List<Community> near(Community community, int limit) {
    var location = community.location();
    if (location == null) return List.of();
    return near(location.point(), limit + 1).stream()
        .filter(other -> !other.id().equals(community.id()))
        .limit(limit)
        .toList();
  }

  /** The communities nearest to that place, as the crow nearly flies. */
  public List<Community> near(Point here, int limit) {
    return sql.sql(
            COMMUNITIES
                + """
                  where c.lat is not null
                  order by point(c.lon, c.lat) <-> point(?, ?), c.id
                  limit ?
                  """)
        .params(here.lon(), here.lat(), limit)
        .query(Areas::community)
        .list();
  }

  /** The address that a community has now, by one that it had before. */
  public Optional<String> movedTo(String formerSlug) {
    return sql.sql(
            """
            select c.slug from areas.former_slug f join areas.community c on c.id = f.community
             where f.slug = ?
            """)
        .param(formerSlug)
        .query(String.class)
        .optional();
  }

  /** Enters areas; what is there already stays as it is. */
  @Transactional
  public void enter(ProvinceAreas areas) {
    entry.enter(areas);
  }

  /** Calls a province something else; its address stays. */
  @Transactional
  public void rename(String province, LocalText name) {
    sql.sql("update areas.province set name = ?::jsonb where code = ?")
        .params(Columns.json(name), province)
        .update();
  }

  /** Enters a community and answers its id; sent twice, it is entered once. */
  @Transactional
  public UUID enter(NewCommunity facts, UUID requestId) {
    var request = Request.of(requestId, facts);
    var id = Ids.next(clock);
    var location = facts.location();
    var slug = facts.slug() != null ? facts.slug() : chooseSlug(facts);
    int entered =
        sql.sql(
                """
                insert into areas.community
                       (id, province, slug, name, aliases, moo, subdistrict, lat, lon, known,
                        known_note, request, fingerprint)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                id,
                facts.province(),
                slug,
                Columns.json(facts.name()),
                facts.aliases().toArray(String[]::new),
                facts.moo(),
                facts.subdistrict(),
                location == null ? null : location.point().lat(),
                location == null ? null : location.point().lon(),
                location == null ? null : location.known().name().toLowerCase(Locale.ROOT),
                location == null ? null : Columns.json(location.note()),
                request.id(),
                request.fingerprint())
            .update();
    return entered == 1 ? id : doneBefore(request);
  }

  /** Gives a community another address; the one it had leads to the new one from now on. */
  @Transactional
  public void move(UUID community, String newSlug) {
    sql.sql(
            """
            insert into areas.former_slug (slug, community)
            select slug, id from areas.community where id = ?
            on conflict (slug) do update set community = excluded.community
            """)
        .param(community)
        .update();
    sql.sql("delete from areas.former_slug where slug = ?").param(newSlug).update();
    sql.sql("update areas.community set slug = ? where id = ?").params(newSlug, community).update();
  }

  /** Whether a community was entered by that request. */
  public boolean isEntered(UUID requestId) {
    return sql.sql("select exists (select from areas.community where request = ?)")
        .param(requestId)
        .query(Boolean.class)
        .single();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from areas.community where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private String chooseSlug(NewCommunity facts) {
    var widerPlaces =
        sql.sql(
                """
                select unnest(array[s.name ->> 'en', d.name ->> 'en'])
                  from areas.subdistrict s join areas.district d on d.code = s.district
                 where s.code = ?
                """)
            .param(facts.subdistrict())
            .query(String.class)
            .list();
    return Slugs.choose(facts.name().in(Lang.EN).text(), widerPlaces.stream(), this::isTaken);
  }

  private boolean isTaken(String slug) {
    return sql.sql(
            """
            select exists (select from areas.community where slug = :slug)
                or exists (select from areas.former_slug where slug = :slug)
                or exists (select from areas.province where slug = :slug)
            """)
        .param("slug", slug)
        .query(Boolean.class)
        .single();
  }

  private static Community community(ResultSet row, int i) throws SQLException {
    return CommunityRow.read(row);
  }
}
