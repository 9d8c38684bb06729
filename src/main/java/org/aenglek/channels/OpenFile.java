package org.aenglek.channels;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Lang;

/**
 * The files of open data, each with the one statement that reads it. They are sorted by what never
 * changes, and the sample layer is left out.
 */
public enum OpenFile {
  COMMUNITIES(
      """
      select c.slug, %s, c.province as province_code, d.code as district_code,
             d.name ->> 'en' as district, s.code as subdistrict_code,
             s.name ->> 'en' as subdistrict, c.moo, c.lat, c.lon, c.known as point_is,
             p.evidence, p.completeness,
             (select string_agg(concat_ws(' ', l.list, l.year), '; ' order by l.list, l.year)
                from communities.listing l where l.community = c.id) as lists,
             %s,
             array_to_string(w.languages, ' ') as languages,
             array_to_string(w.access, ' ') as access,
             (select string_agg(concat_ws(' ', array_to_string(h.weekdays, ','),
                                          to_char(h.opens, 'HH24:MI') || '-'
                                          || to_char(h.closes, 'HH24:MI'),
                                          array_to_string(h.months, ',')),
                                '; ' order by h.opens, h.weekdays)
                from communities.hours h where h.community = c.id and not h.sample) as hours,
             p.as_of, p.changed,
             (select string_agg(o.address, ' ' order by o.position)
                from communities.source o where o.community = c.id) as sources,
             :site || '/en/communities/' || c.slug as url
        from areas.community c
        join communities.profile p on p.community = c.id
        left join areas.subdistrict s on s.code = c.subdistrict
        left join areas.district d on d.code = s.district
        left join communities.welcome w on w.community = c.id and not w.sample
       order by c.slug collate "C"
      """
          .formatted(texts("c.name"), texts("p.summary"))),

  CAPITAL(
      """
      select c.slug as community, k.key, k.kind, %s, %s, %s,
             (select string_agg(o.address, ' ' order by o.position)
                from communities.source o
               where o.community = c.id and o.position = any(k.sources)) as sources,
             :site || '/en/communities/' || c.slug || '#' || k.key as url
        from communities.capital k join areas.community c on c.id = k.community
       order by c.slug collate "C", k.position, k.key collate "C"
      """
          .formatted(texts("k.name"), texts("k.story"), texts("k.keeper"))),

  OFFERS(
      """
      select o.slug, c.slug as community, o.kind, %s, %s, o.unit,
             (select string_agg(p.heads || ':' || trim_scale(p.satang / 100.0), '; '
                                order by p.heads)
                from offers.price p where p.offer = o.id) as prices,
             'THB' as currency, o.smallest as smallest_group, o.largest as largest_group,
             o.capacity, o.lead_hours, o.minutes, array_to_string(o.months, ' ') as months,
             (select string_agg(concat_ws(' ', array_to_string(h.weekdays, ','),
                                          to_char(h.opens, 'HH24:MI') || '-'
                                          || to_char(h.closes, 'HH24:MI')),
                                '; ' order by h.opens, h.weekdays)
                from offers.hours h where h.offer = o.id) as hours,
             array_to_string(o.languages, ' ') as languages,
             array_to_string(o.access, ' ') as access, array_to_string(o.diet, ' ') as diet,
             (select string_agg(k.key, ' ' order by f.position)
                from offers.capital f join communities.capital k on k.id = f.capital
               where f.offer = o.id) as capital,
             o.changed, :site || '/en/offers/' || o.slug as url
        from offers.offer o join areas.community c on c.id = o.community
       where not o.sample
       order by o.slug collate "C"
      """
          .formatted(texts("o.name"), texts("o.text"))),

  STORIES(
      """
      select s.slug, s.kind, %s, %s, s.released, s.first_day, s.last_day, %s, s.recorded,
             (select string_agg(c.slug, ' ' order by a.position)
                from stories.about a join areas.community c on c.id = a.community
               where a.story = s.id) as communities,
             s.changed,
             (select string_agg(o.address, ' ' order by o.position)
                from stories.source o where o.story = s.id) as sources,
             :site || '/en/stories/' || s.slug as url
        from stories.story s
       order by s.slug collate "C"
      """
          .formatted(texts("s.title"), texts("s.lead"), texts("s.place"))),

  ROUTES(
      """
      select r.slug, r.province as province_code, r.status, %s, %s, r.identity_kind, %s,
             coalesce(w.name ->> 'en', w.name ->> 'th') as owner, s.slug as told_in, r.ordered,
             r.days, array_to_string(r.months, ' ') as months,
             (select string_agg(c.slug, ' ' order by p.position)
                from trips.stop p join areas.community c on c.id = p.community
               where p.route = r.id) as communities,
             (select max(t.last_day) from trips.trial t where t.route = r.id) as last_tested,
             r.changed,
             (select string_agg(o.address, ' ' order by o.position)
                from trips.route_source o where o.route = r.id) as sources,
             :site || '/en/trips/routes/' || r.slug as url
        from trips.route r
        left join people.organisation w on w.id = r.owner
        left join stories.story s on s.id = r.story
       where r.status <> 'draft'
       order by r.slug collate "C"
      """
          .formatted(texts("r.title"), texts("r.lead"), texts("r.identity"))),

  STOPS(
      """
      select r.slug as route, s.position, %s, c.slug as community,
             coalesce(s.lat, c.lat) as lat, coalesce(s.lon, c.lon) as lon,
             case when s.lat is null then c.known else 'stop' end as point_is,
             s.stay_minutes, %s
        from trips.stop s
        join trips.route r on r.id = s.route
        left join areas.community c on c.id = s.community
       where r.status <> 'draft'
       order by r.slug collate "C", s.position
      """
          .formatted(texts("s.name"), texts("s.note")));

  private final String select;

  OpenFile(String select) {
    this.select = select;
  }

  /** As it stands in the file's name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OpenFile> find(String key) {
    return Stream.of(values()).filter(file -> file.key().equals(key)).findFirst();
  }

  /** With the parameter {@code :site}, the public address. */
  String select() {
    return select;
  }

  /** One column for each language: {@code c.name} becomes {@code name_th}, {@code name_ms} … */
  private static String texts(String column) {
    var name = column.substring(column.indexOf('.') + 1);
    return Stream.of(Lang.values())
        .map(lang -> "%s ->> '%s' as %s_%s".formatted(column, lang.code(), name, lang.code()))
        .collect(Collectors.joining(", "));
  }
}
