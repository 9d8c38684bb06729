package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that earlier migrations made, with rows of the sample layer too, comes along. */
class UpgradeTest {
  private static final Logins LOGINS = TestBed.emptyDatabase("earlier");

  @BeforeAll
  static void upgrade() throws SQLException {
    Database.migrations(LOGINS).target("50").load().migrate();
    execute(
        """
        select set_config('aenglek.sample', 'on', false);
        insert into areas.province values ('90', 'songkhla', '{"th": "สงขลา"}', 7, 100);
        insert into areas.community (id, province, slug, name, request, fingerprint)
        values ('00000000-0000-0000-0000-000000000001', '90', 'ban-lek', '{"th": "บ้านเล็ก"}',
                '00000000-0000-0000-0000-000000000002', 'f');
        insert into communities.profile (community, evidence, completeness, as_of, changed)
        select id, 'village', 50, '2026-01-01', '2026-01-01 00:00Z' from areas.community;
        insert into communities.source (community, position, address, what)
        select id, 1, 'a letter', null from areas.community union all
        select id, 2, 'a book', 'page 7' from areas.community;
        insert into communities.capital (id, community, key, kind, name, position)
        select id, id, 'cloth', 'wisdom', '{"th": "ผ้า"}', 0 from areas.community;
        insert into communities.welcome (community, languages, sample)
        select id, '{ms}', true from areas.community;
        insert into communities.notice (id, province, kind, title, body, shown_from, shown_until,
                                        area, sample, request, fingerprint)
        values ('00000000-0000-0000-0000-000000000003', '90', 'flood', '{"th": "น้ำ"}',
                '{"th": "น้ำ"}', '2026-01-01 00:00Z', '2027-01-01 00:00Z', '9007', true,
                '00000000-0000-0000-0000-000000000004', 'f');
        """);
    Database.migrate(LOGINS);
  }

  @Test
  void noticesKeepTheirArea() throws SQLException {
    assertThat(ask("select areas[1] from communities.notice")).isEqualTo("9007");
  }

  @Test
  void aSourceWithoutANoteHasNone() throws SQLException {
    assertThat(ask("select note from communities.source where position = 1")).isNull();
    assertThat(ask("select note ->> 'en' from communities.source where position = 2"))
        .isEqualTo("page 7");
  }

  @Test
  void cardsAndFacetsAreMadeOfWhatWasThere() throws SQLException {
    assertThat(ask("select highlights -> 0 ->> 'kind' from communities.profile"))
        .isEqualTo("wisdom");
    assertThat(ask("select sample::text from communities.facet where facet = 'speaks ms'"))
        .isEqualTo("true");
  }

  @Test
  void whatWasThereWaitsToBeCompared() throws SQLException {
    assertThat(ask("select kind || path from communities.telling where words is null"))
        .isEqualTo("wisdom#cloth");
  }

  private static String ask(String question) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('aenglek.sample', 'on', false)");
      var answer = statement.executeQuery(question);
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect() throws SQLException {
    var owner = LOGINS.owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }
}
