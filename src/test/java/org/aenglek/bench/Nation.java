package org.aenglek.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.OwnerLogin;
import org.springframework.context.ApplicationContext;

/**
 * A made-up nation of as many communities and offers as wanted, the same ones for the same seed.
 * Written as rows by plain SQL.
 */
public final class Nation {
  private static final int PROVINCES = 40;
  private static final int DISTRICTS = 10;
  private static final int SUBDISTRICTS = 9;
  private static final int BATCH = 500;

  /** What places are named after: Thai and its transcription. */
  private static final List<String[]> SYLLABLES =
      pairs(
          "คลอง khlong|หนอง nong|ทุ่ง thung|โคก khok|ควน khuan|เขา khao|ท่า tha|ห้วย huai|บึง bueng|"
              + "ดอน don|นา na|ไร่ rai|สวน suan|ป่า pa|หัว hua|ปาก pak|บาง bang|โนน non|วัง wang|น้ำ nam|"
              + "เกาะ ko|แหลม laem|หาด hat|ถ้ำ tham|ทราย sai|หิน hin|เหนือ nuea|ใต้ tai|กลาง klang|"
              + "ใหญ่ yai|น้อย noi|แดง daeng|ดำ dam|ขาว khao|เขียว khiao|ทอง thong|เงิน ngoen|แก้ว kaeo|"
              + "ช้าง chang|เสือ suea|ควาย khwai|ม้า ma|นก nok|ปลา pla|กุ้ง kung|หอย hoi|เต่า tao|"
              + "มะม่วง mamuang|มะพร้าว maphrao|ตาล tan|ไผ่ phai|ยาง yang|โพธิ์ pho|ไทร sai|เสม็ด samet|"
              + "ขนุน khanun|กล้วย kluai|หมาก mak|พลู phlu|ข้าว khao|เกลือ kluea|ศาลา sala|วัด wat|"
              + "เจดีย์ chedi|พระ phra|สำโรง samrong|ตะเคียน takhian|ประดู่ pradu|สามัคคี samakkhi|"
              + "พัฒนา phatthana|เจริญ charoen|สุข suk|ใหม่ mai|เก่า kao|บน bon|นอก nok|ใน nai|ยาว yao");

  /** What villages have: Thai, with underscores for the spaces of English. */
  private static final List<String[]> CAPITAL =
      pairs(
          "ผ้าทอ woven_cloth|น้ำตาลโตนด palm_sugar|ตลาดน้ำ floating_market|ถ้ำหินงอก stalactite_cave|"
              + "เรือหางยาว longtail_boat|ขนมพื้นบ้าน local_sweets|จักสานไม้ไผ่ bamboo_basketry|"
              + "เครื่องปั้นดินเผา pottery|โนรา nora_dance|หนังตะลุง shadow_play|บ่อน้ำร้อน hot_spring|"
              + "สวนทุเรียน durian_garden|ปลากะพง sea_bass|นาข้าว rice_field|ประเพณีชักพระ boat_procession|"
              + "โฮมสเตย์ homestay|สมุนไพร herbs|น้ำผึ้ง honey|กาแฟ coffee|ผ้าบาติก batik");

  private static final List<String> KINDS =
      List.of("charm", "wisdom", "way-of-life", "culture", "creativity", "nature", "history");

  private final Connection connection;
  private final Random random = new Random(7);

  private static final List<String> WATCHED =
      List.of(
          "areas.community",
          "communities.profile",
          "communities.listing",
          "communities.capital",
          "offers.offer",
          "offers.price",
          "offers.hours");

  /** In a running site: with the triggers off, which row by row would take many minutes. */
  static void settle(ApplicationContext application, int communities, int offersInEach)
      throws SQLException {
    try (var connection = OwnerLogin.of(application);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var table : WATCHED) statement.execute(triggers("disable", table));
      var nation = new Nation(connection);
      nation.settle(communities, offersInEach);
      nation.openDoors();
      nation.openOffers();
      for (var table : WATCHED) statement.execute(triggers("enable", table));
      statement.execute("notify aenglek_changes");
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  private static String triggers(String verb, String table) {
    return "alter table " + table + " " + verb + " trigger user";
  }

  public Nation(Connection connection) {
    this.connection = connection;
  }

  /** Settles the communities, three things that each has, and so many offers in each. */
  public void settle(int communities, int offersInEach) throws SQLException {
    areas();
    try (var community =
            connection.prepareStatement(
                """
                insert into areas.community (id, province, slug, name, subdistrict, moo, lat, lon, known,
                                             request, fingerprint)
                values (?, left(?, 2), ?, ?::jsonb, ?, ?, ?, ?, 'subdistrict', ?, 'bench')
                """);
        var profile =
            connection.prepareStatement(
                """
                insert into communities.profile (community, summary, evidence, completeness, highlights, as_of,
                                                 changed)
                values (?, ?::jsonb, 'list', ?, '[]', '2026-01-01', '2026-01-01 00:00Z')
                """);
        var sorting =
            connection.prepareStatement(
                """
                insert into communities.sorting (lang, key, community)
                select lang, convert_to(?, 'UTF8'), ? from unnest('{th,en,ms,zh}'::text[]) lang
                """);
        var capital =
            connection.prepareStatement(
                """
                insert into communities.capital (id, community, key, kind, name, story, position)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                """);
        var offer =
            connection.prepareStatement(
                """
                insert into offers.offer (id, province, community, slug, kind, name, text, unit, smallest,
                                          lead_hours, months, sample, changed, request, fingerprint)
                values (?, left(?, 2), ?, ?, 'experience', ?::jsonb, ?::jsonb, 'person', 1, 24,
                        '{1,2,3}', false, '2026-01-01 00:00Z', ?, 'bench')
                """)) {
      for (int i = 0; i < communities; i++) {
        var id = id();
        var subdistrict = subdistrict(random.nextInt(PROVINCES * DISTRICTS * SUBDISTRICTS));
        var name = name(2 + random.nextInt(2));
        add(
            community,
            id,
            subdistrict,
            "nation-" + i,
            name.json("บ้าน", "Ban "),
            subdistrict,
            (short) (1 + random.nextInt(15)),
            6 + 13 * random.nextDouble(),
            98 + 7 * random.nextDouble(),
            id());
        var has = Stream.generate(() -> any(CAPITAL)).limit(3).toList();
        add(profile, id, story(name, has.get(0), has.get(1)), (short) random.nextInt(101));
        add(sorting, name.english(), id);
        for (int k = 0; k < has.size(); k++) {
          add(
              capital,
              id(),
              id,
              "k" + k,
              KINDS.get(random.nextInt(KINDS.size())),
              thing(has.get(k), name),
              story(name, has.get(k), any(CAPITAL)),
              (short) k);
        }
        for (int k = 0; k < offersInEach; k++) {
          var what = any(CAPITAL);
          add(
              offer,
              id(),
              subdistrict,
              id,
              "nation-" + i + "-" + k,
              thing(what, name),
              story(name, what, any(CAPITAL)),
              id());
        }
        if (i % BATCH == BATCH - 1 || i == communities - 1) {
          for (var statement : List.of(community, profile, sorting, capital, offer))
            statement.executeBatch();
        }
      }
    }
  }

  /** All year on all days, an hour each, so that every one of them can be planned. */
  private void openOffers() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into offers.hours (offer, weekdays, opens, closes)
          select id, '{1,2,3,4,5,6,7}', '09:00', '16:00' from offers.offer where slug like 'nation-%'
          """);
      statement.execute(
          """
          insert into offers.price (offer, heads, satang)
          select id, 1, 20000 from offers.offer where slug like 'nation-%' on conflict do nothing
          """);
      statement.execute(
          """
          update offers.offer set minutes = 60, months = '{1,2,3,4,5,6,7,8,9,10,11,12}'
           where slug like 'nation-%'
          """);
    }
  }

  /**
   * Opens the doors of what is settled: one in three has hours, and as many greet guests; some are
   * on lists. Some languages and some kinds of access are common, some rare. Cards and facets are
   * made for all at once: this is for tables whose triggers are off.
   */
  public void openDoors() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into communities.hours (community, weekdays, opens, closes, months, sample)
          select id, case hashtext(slug || 'days') & 3
                       when 0 then '{6,7}' when 1 then '{1,2,3,4,5}' else '{1,2,3,4,5,6,7}' end::smallint[],
                 '09:00', '16:00',
                 case hashtext(slug || 'season') & 3
                   when 0 then '{11,12,1,2}' else '{1,2,3,4,5,6,7,8,9,10,11,12}' end::smallint[], false
            from areas.community where slug like 'nation-%' and hashtext(slug || 'hours') % 3 = 0
          """);
      statement.execute(
          """
          insert into communities.welcome (community, languages, access, sample)
          select id,
                 array_remove(array['th',
                   case when hashtext(slug || 'en') % 5 = 0 then 'en' end,
                   case when hashtext(slug || 'ms') % 20 = 0 then 'ms' end,
                   case when hashtext(slug || 'zh') % 100 = 0 then 'zh' end], null),
                 array_remove(array[
                   case when hashtext(slug || 'toilet') % 3 = 0 then 'toilet' end,
                   case when hashtext(slug || 'seating') % 4 = 0 then 'seating' end,
                   case when hashtext(slug || 'path') % 10 = 0 then 'easy-path' end,
                   case when hashtext(slug || 'step') % 20 = 0 then 'step-free' end,
                   case when hashtext(slug || 'hearing') % 200 = 0 then 'hearing' end], null), false
            from areas.community where slug like 'nation-%' and hashtext(slug || 'welcome') % 3 = 0
          """);
      statement.execute(
          """
          insert into communities.listing (community, list, year)
          select id, 'nawatwithi', 2561
            from areas.community where slug like 'nation-%' and hashtext(slug || 'list') % 25 = 0
          union all
          select id, 'otop-village', 2549
            from areas.community where slug like 'nation-%' and hashtext(slug || 'otop') % 400 = 0
          """);
      statement.execute(
          """
          update communities.profile p set highlights = first.three
            from (select community,
                         jsonb_agg(jsonb_build_object('kind', kind, 'name', name) order by position) as three
                    from communities.capital where position < 3 group by community) first
           where first.community = p.community
          """);
      statement.execute(
          """
          insert into communities.facet (facet, community, only_listed, sample)
          select facet, community, only_listed, sample from communities.facet_due on conflict do nothing
          """);
    }
  }

  /** A question that a reader of this nation might ask, in one of several ways. */
  public static String question(Random random) {
    var one = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    var two = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    var what = CAPITAL.get(random.nextInt(CAPITAL.size()));
    return switch (random.nextInt(10)) {
      case 0 -> one[0] + two[0];
      case 1 -> one[1] + " " + two[1];
      case 2 -> what[0];
      case 3 -> what[1].replace('_', ' ');
      case 4 -> what[0] + " " + one[0] + two[0];
      case 5 -> one[1] + two[1] + "h";
      case 6 -> "บ้าน" + one[0];
      case 7 -> one[0].substring(0, Math.min(2, one[0].length()));
      case 8 -> what[1].replace('_', ' ').replaceFirst("[aeiou]", "o") + " " + one[1];
      default -> "ban " + one[1];
    };
  }

  private record Name(String thai, String english) {
    String json(String thaiBefore, String englishBefore) {
      return text(thaiBefore + thai, englishBefore + english);
    }
  }

  private void areas() throws SQLException {
    try (var province = areaStatement("province", "slug");
        var district = areaStatement("district", "province");
        var subdistrict = areaStatement("subdistrict", "district")) {
      for (int i = 0; i < PROVINCES; i++)
        add(province, code(i), "nation-" + i, name(2).json("", ""));
      for (int i = 0; i < PROVINCES * DISTRICTS; i++) {
        add(
            district,
            code(i / DISTRICTS) + "%02d".formatted(1 + i % DISTRICTS),
            code(i / DISTRICTS),
            name(2).json("", ""));
      }
      for (int i = 0; i < PROVINCES * DISTRICTS * SUBDISTRICTS; i++) {
        add(subdistrict, subdistrict(i), subdistrict(i).substring(0, 4), name(2).json("", ""));
      }
      province.executeBatch();
      district.executeBatch();
      subdistrict.executeBatch();
    }
  }

  private PreparedStatement areaStatement(String area, String second) throws SQLException {
    return connection.prepareStatement(
        "insert into areas."
            + area
            + " (code, "
            + second
            + ", name, lat, lon) values (?, ?, ?::jsonb, 13, 100)");
  }

  private static String code(int province) {
    return Integer.toString(10 + province);
  }

  private static String subdistrict(int number) {
    int district = number / SUBDISTRICTS;
    return code(district / DISTRICTS)
        + "%02d%02d".formatted(1 + district % DISTRICTS, 1 + number % SUBDISTRICTS);
  }

  private Name name(int syllables) {
    var parts = Stream.generate(() -> any(SYLLABLES)).limit(syllables).toList();
    return new Name(
        String.join("", parts.stream().map(part -> part[0]).toList()),
        String.join(" ", parts.stream().map(part -> part[1]).toList()));
  }

  private static String thing(String[] what, Name where) {
    return text(what[0] + where.thai(), what[1].replace('_', ' ') + " of " + where.english());
  }

  private static String story(Name where, String[] one, String[] other) {
    return text(
        where.thai()
            + " มี"
            + one[0]
            + "และ"
            + other[0]
            + "ที่สืบทอดกันมาหลายชั่วคน ผู้มาเยือนได้ลงมือทำกับคนในหมู่บ้าน",
        "The people of %s are known for their %s. Visitors try it themselves and stay for the %s."
            .formatted(where.english(), one[1].replace('_', ' '), other[1].replace('_', ' ')));
  }

  private static String text(String thai, String english) {
    return "{\"th\": \"" + thai + "\", \"en\": \"" + english + "\"}";
  }

  private String[] any(List<String[]> some) {
    return some.get(random.nextInt(some.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    statement.addBatch();
  }

  private static List<String[]> pairs(String text) {
    return Stream.of(text.split("\\|")).map(pair -> pair.split(" ")).toList();
  }
}
