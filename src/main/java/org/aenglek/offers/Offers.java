package org.aenglek.offers;

import java.time.Clock;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.communities.Likeness;
import org.aenglek.people.Place;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Feed;
import org.aenglek.site.Remembered;
import org.aenglek.site.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: reads and enters what a visitor can buy. */
@Component
public class Offers {
  private static final int MOST_COUNTED = 1000;
  private static final int REMEMBERED = 1000;

  private final JdbcClient sql;
  private final OfferRows rows;
  private final Areas areas;
  private final Likeness likeness;
  private final Clock clock;
  private final Supplier<List<District>> districts;
  private final Remembered<Of, List<Offer>> ofCommunity;
  private final Remembered<Part, List<Offer>> parts;
  private final Remembered<Filter, Integer> counts;

  private record Of(UUID community, Lang lang) {}

  private record Part(Filter filter, Lang lang, int offset, int limit) {}

  Offers(
      JdbcClient sql,
      OfferRows rows,
      Areas areas,
      Likeness likeness,
      Clock clock,
      Changes changes) {
    this.sql = sql;
    this.rows = rows;
    this.areas = areas;
    this.likeness = likeness;
    this.clock = clock;
    this.ofCommunity = new Remembered<>(changes, REMEMBERED, List::size, this::readOf);
    this.parts = new Remembered<>(changes, REMEMBERED, List::size, this::readPart);
    this.counts = new Remembered<>(changes, REMEMBERED, count -> 0, this::readCount);
    this.districts = Remembered.one(changes, this::readDistricts);
  }

  /**
   * @throws NotThere when no offer has that address
   */
  public Offer get(String slug) {
    return rows
        .read(sql.sql(OfferRows.COLUMNS + "from offers.offer o where o.slug = ?").param(slug))
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("offer " + slug));
  }

  /** A part of what the filter lets through, sorted by name as the reader's language sorts. */
  public List<Offer> list(Filter filter, Lang lang, int offset, int limit) {
    return parts.of(new Part(filter, lang, offset, limit));
  }

  private List<Offer> readPart(Part asked) {
    var where = asked.filter().where();
    return rows.read(
        sql.sql(
                OfferRows.COLUMNS
                    + """
                    from offers.sorting s join offers.offer o on o.id = s.offer
                    where s.lang = :lang and %s
                    order by s.key, s.offer limit %d offset %d
                    """
                        .formatted(where.sql(), asked.limit(), asked.offset()))
            .params(where.parameters())
            .param("lang", asked.lang().code()));
  }

  public List<Offer> list(Filter filter, Lang lang) {
    return list(filter, lang, 0, MOST_COUNTED);
  }

  /** How many the filter lets through, counted up to 1,000: nobody reads further. */
  public int count(Filter filter) {
    return counts.of(filter);
  }

  private int readCount(Filter filter) {
    var where = filter.where();
    return sql.sql(
            "select count(*) from (select from offers.offer o where %s limit %d) counted"
                .formatted(where.sql(), MOST_COUNTED))
        .params(where.parameters())
        .query(Integer.class)
        .single();
  }

  /** The offers of one community, sorted by name in that language. */
  public List<Offer> ofCommunity(UUID community, Lang lang) {
    return ofCommunity.of(new Of(community, lang));
  }

  private List<Offer> readOf(Of asked) {
    return rows.read(
        sql.sql(
                OfferRows.COLUMNS
                    + """
                    from offers.offer o
                    join offers.sorting s on s.offer = o.id and s.lang = :lang
                    where o.community = :community order by s.key, s.offer
                    """)
            .param("lang", asked.lang().code())
            .param("community", asked.community()));
  }

  /** All offers of these communities, in no order. */
  public List<Offer> ofCommunities(Collection<UUID> communities) {
    return rows.read(
        sql.sql(OfferRows.COLUMNS + "from offers.offer o where o.community = any(?)")
            .param(communities.toArray(UUID[]::new)));
  }

  /** Those of these ids that are there. */
  public List<Offer> all(Collection<UUID> ids) {
    return rows.read(
        sql.sql(OfferRows.COLUMNS + "from offers.offer o where o.id = any(?)")
            .param(ids.toArray(UUID[]::new)));
  }

  /** Whose each of these is: the household that serves it, or the community. */
  public Map<UUID, Place> places(Collection<UUID> ids) {
    var places = new HashMap<UUID, Place>();
    sql.sql("select id, community, household from offers.offer where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              var household = row.getObject("household", UUID.class);
              places.put(
                  Columns.id(row, "id"),
                  household == null
                      ? Place.community(Columns.id(row, "community"))
                      : Place.household(household));
            });
    return places;
  }

  /** The districts in which there is something to buy. */
  public List<District> districts() {
    return districts.get();
  }

  private List<District> readDistricts() {
    var codes =
        sql.sql(
                """
                select d.code from areas.district d
                 where exists (select from areas.subdistrict s
                                 join areas.community c on c.subdistrict = s.code
                                 join offers.offer o on o.community = c.id
                                where s.district = d.code)
                """)
            .query(String.class)
            .set();
    return areas.districts().stream().filter(district -> codes.contains(district.code())).toList();
  }

  /** The pages that search engines should know: never those of samples. */
  public List<Feed.Address> addresses() {
    return sql.sql("select slug, changed from offers.offer where not sample order by slug")
        .query(
            (row, i) ->
                new Feed.Address(
                    "/offers/" + row.getString("slug"), Columns.instant(row, "changed")))
        .list();
  }

  /** Enters an offer; sent twice, it is entered once. */
  @Transactional
  public void enter(NewOffer offer, UUID requestId) {
    var request = Request.of(requestId, offer);
    var id = Ids.next(clock);
    if (insert(id, offer, request) == 0) {
      request.mustEqual(fingerprintOf(requestId));
      return;
    }
    enterParts(id, offer);
  }

  /** Enters an offer under its id, or puts it in the place of what was told of it before. */
  @Transactional
  public void replace(UUID id, NewOffer offer) {
    for (var part : List.of("price", "hours", "capital", "sorting")) {
      sql.sql("delete from offers." + part + " where offer = ?").param(id).update();
    }
    if (insert(id, offer, Request.of(id, offer)) == 0) update(id, offer);
    enterParts(id, offer);
  }

  private void update(UUID id, NewOffer offer) {
    told(
            """
            update offers.offer
               set kind = :kind, name = :name::jsonb, text = :text::jsonb, unit = :unit,
                   smallest = :smallest, largest = :largest, capacity = :capacity,
                   lead_hours = :leadHours, minutes = :minutes, months = :months,
                   languages = :languages, access = :access, diet = :diet, sample = :sample,
                   changed = :now
             where id = :id
            """,
            id,
            offer)
        .update();
  }

  private int insert(UUID id, NewOffer offer, Request request) {
    return told(
            """
            insert into offers.offer
                   (id, province, community, slug, kind, name, text, unit, smallest, largest,
                    capacity, lead_hours, minutes, months, languages, access, diet, sample,
                    changed, request, fingerprint)
            select :id, c.province, c.id, :slug, :kind, :name::jsonb, :text::jsonb, :unit,
                   :smallest, :largest, :capacity, :leadHours, :minutes, :months, :languages,
                   :access, :diet, :sample, :now, :request, :fingerprint
              from areas.community c where c.id = :community
            on conflict do nothing
            """,
            id,
            offer)
        .param("slug", offer.slug())
        .param("community", offer.community())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  /** A statement with all that can be told anew of an offer. */
  private JdbcClient.StatementSpec told(String statement, UUID id, NewOffer offer) {
    var terms = offer.terms();
    return sql.sql(statement)
        .param("id", id)
        .param("kind", offer.kind().key())
        .param("name", Columns.json(offer.name()))
        .param("text", Columns.json(offer.text()))
        .param("unit", terms.unit().key())
        .param("smallest", terms.group().smallest())
        .param("largest", terms.group().largest())
        .param("capacity", terms.capacity())
        .param("leadHours", terms.leadHours())
        .param("minutes", terms.minutes())
        .param(
            "months", terms.months().stream().map(Month::getValue).sorted().toArray(Integer[]::new))
        .param("languages", offer.welcome().languages().toArray(String[]::new))
        .param("access", offer.welcome().access().toArray(String[]::new))
        .param("diet", offer.welcome().diet().toArray(String[]::new))
        .param("sample", offer.sample())
        .param("now", Columns.at(clock.instant()));
  }

  private void enterParts(UUID id, NewOffer offer) {
    enterPrices(id, offer.terms().prices());
    enterHours(id, offer);
    enterCapital(id, offer);
    sort(id, offer.name());
    likeness.tell(OfferLikeness.thing(id, offer));
  }

  private void enterPrices(UUID offer, List<Terms.Price> prices) {
    for (var price : prices) {
      sql.sql("insert into offers.price (offer, heads, satang) values (?, ?, ?)")
          .params(offer, price.heads(), price.each().minor())
          .update();
    }
  }

  private void enterHours(UUID id, NewOffer offer) {
    for (var open : offer.terms().hours()) {
      sql.sql("insert into offers.hours (offer, weekdays, opens, closes) values (?, ?, ?, ?)")
          .params(
              id,
              open.weekdays().stream().map(day -> day.getValue()).sorted().toArray(Integer[]::new),
              open.opens(),
              open.closes())
          .update();
    }
  }

  private void enterCapital(UUID id, NewOffer offer) {
    for (int i = 0; i < offer.capital().size(); i++) {
      int entered =
          sql.sql(
                  """
                  insert into offers.capital (offer, capital, position)
                  select ?, id, ? from communities.capital where community = ? and key = ?
                  """)
              .params(id, i, offer.community(), offer.capital().get(i))
              .update();
      if (entered == 0) {
        throw new IllegalArgumentException(
            offer.slug() + " lives from what its community has not: " + offer.capital().get(i));
      }
    }
  }

  private void sort(UUID offer, LocalText name) {
    for (var lang : Lang.values()) {
      sql.sql("insert into offers.sorting (lang, key, offer) values (?, ?, ?)")
          .params(lang.code(), SortKey.of(lang, name.in(lang).text()), offer)
          .update();
    }
  }

  private String fingerprintOf(UUID request) {
    return sql.sql("select fingerprint from offers.offer where request = ?")
        .param(request)
        .query(String.class)
        .single();
  }
}
