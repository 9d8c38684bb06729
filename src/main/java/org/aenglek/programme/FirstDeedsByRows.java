package org.aenglek.programme;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aenglek.site.Columns;
import org.aenglek.training.FirstDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what people did for the first time in the rows that their deeds left: an offer that was
 * published, an enquiry that was answered, something of their household's that a counter sold,
 * money that their household was paid, a payout that they made, a month that they closed.
 */
@Component
class FirstDeedsByRows implements FirstDeeds {
  private static final String FIRSTS =
      """
      with asked as (select id, 'person:' || id as actor from unnest(:people::uuid[]) id),
      done as (
        select a.id, 'offer' as deed, r.checked as at
          from revisions.revision r join revisions.thing t on t.id = r.thing and t.kind = 'offer'
          join asked a on r.maker = a.actor or r.behalf = a.id
         where r.checked is not null and r.refused is null
        union all
        select a.id, 'answer', r.at from bookings.reply r join asked a on r.by = a.actor
        union all
        select a.id, 'answer', b.at from bookings.answer b join asked a on b.by = a.actor
        union all
        select a.id, 'sale', s.happened
          from counter.line l join counter.sale s on s.id = l.sale and s.undone is null
          join people.role_grant g on g.place = 'household ' || l.maker and g.role = 'member' and g.ended is null
          join asked a on a.id = g.person
        union all
        select a.id, 'paid', d.at
          from income.payout_done d join income.payout_line l on l.id = d.line and l.owner_kind = 'household'
          join people.role_grant g on g.place = 'household ' || l.owner and g.role = 'member' and g.ended is null
          join asked a on a.id = g.person
        union all
        select a.id, 'payout', p.made from income.payout p join asked a on p.actor = a.actor
        union all
        select a.id, 'closing', c.at from income.closing c join asked a on c.actor = a.actor)
      select id, deed, min(at) as at from done group by id, deed
      """;

  private final JdbcClient sql;

  FirstDeedsByRows(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> deeds() {
    return List.of(
        key("offer"), key("answer"), key("sale"), key("paid"), key("payout"), key("closing"));
  }

  private static String key(String deed) {
    return "programme.first." + deed;
  }

  /** Within the errand of who asks. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<First> of(Collection<UUID> people) {
    return sql.sql(FIRSTS)
        .param("people", people.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new First(
                    Columns.id(row, "id"), key(row.getString("deed")), Columns.instant(row, "at")))
        .list();
  }
}
