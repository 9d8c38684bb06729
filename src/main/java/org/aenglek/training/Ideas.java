package org.aenglek.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ideas that whoever acts may see: of their village, or of those whom they advise. */
@Component
public class Ideas {
  private static final String IDEA =
      """
      select i.id, i.community, i.place, i.title, i.words, c.name as capital, i.picture is not null as has_picture,
             i.at, i.by
        from training.idea i left join communities.capital c on c.id = i.capital
      """;

  private final JdbcClient sql;

  Ideas(JdbcClient sql) {
    this.sql = sql;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Idea> list() {
    return list(" order by i.at desc, i.id", Map.of());
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Idea get(UUID id) {
    return list(" where i.id = :id", Map.of("id", id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("idea " + id));
  }

  /**
   * A JPEG.
   *
   * @param what the idea itself, or one of its steps
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID idea, UUID what) {
    return sql.sql(
            """
            select picture from training.idea where id = :idea and id = :what and picture is not null
            union all
            select picture from training.clinic_step where idea = :idea and id = :what and picture is not null
            """)
        .param("idea", idea)
        .param("what", what)
        .query((row, i) -> row.getBytes("picture"))
        .optional();
  }

  private List<Idea> list(String where, Map<String, ?> parameters) {
    var ideas = sql.sql(IDEA + where).params(parameters).query(Ideas::idea).list();
    var steps = steps(ideas.stream().map(Idea::id).toList());
    return ideas.stream().map(idea -> idea.with(steps.getOrDefault(idea.id(), List.of()))).toList();
  }

  private Map<UUID, List<Idea.Step>> steps(List<UUID> ideas) {
    return sql
        .sql(
            """
            select id, idea, kind, words, picture is not null as has_picture, day, amount, pieces, product_name,
                   result, at, by
              from training.clinic_step where idea = any(?) order by number
            """)
        .param(ideas.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(Columns.id(row, "idea"), step(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Idea idea(ResultSet row, int i) throws SQLException {
    return new Idea(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        Place.parse(row.getString("place")),
        row.getString("title"),
        row.getString("words"),
        row.getString("capital") == null ? null : Columns.text(row, "capital"),
        row.getBoolean("has_picture"),
        Columns.instant(row, "at"),
        row.getString("by"),
        List.of());
  }

  private static Idea.Step step(ResultSet row) throws SQLException {
    return new Idea.Step(
        Columns.id(row, "id"),
        Idea.Kind.find(row.getString("kind")).orElseThrow(),
        row.getString("words"),
        row.getBoolean("has_picture"),
        row.getObject("day", LocalDate.class),
        amount(row),
        row.getObject("pieces", Integer.class),
        row.getString("product_name"),
        Idea.Result.find(String.valueOf(row.getString("result"))).orElse(null),
        Columns.instant(row, "at"),
        row.getString("by"));
  }

  private static @Nullable Money amount(ResultSet row) throws SQLException {
    var amount = row.getObject("amount", Long.class);
    return amount == null ? null : Money.ofMinor(amount, "THB");
  }

  /** Whether it was told before, also to be told again by the same. */
  Optional<String> fingerprint(String table, UUID request) {
    return sql.sql("select fingerprint from training." + table + " where request = ?")
        .param(request)
        .query(String.class)
        .optional();
  }

  /** So that two who tell of the same idea hear of each other. */
  void lock(UUID idea) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('idea ' || ?, 0))")
        .param(idea)
        .query(row -> {});
  }
}
