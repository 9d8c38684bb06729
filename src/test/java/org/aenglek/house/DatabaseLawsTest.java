package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.areas.Areas;
import org.aenglek.areas.NewCommunity;
import org.aenglek.base.LocalText;
import org.aenglek.base.Request;
import org.aenglek.people.People;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The laws that the database itself keeps. */
@AenglekTest
class DatabaseLawsTest {
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;
  @Autowired Areas areas;
  @Autowired People people;
  @Autowired World world;

  @Test
  void theApplicationOwnsNothing() {
    assertThat(
            sql.sql("select count(*) from pg_class where relowner = current_user::regrole")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** Tables whose rows are shown on nobody else's page, which is never kept. */
  private static final List<String> PERSONAL =
      List.of(
          "trips.trip",
          "stories.campaign_cost",
          "stories.seen",
          "trips.sheet",
          "trips.companion",
          "trips.timing",
          "trips.fault",
          "trips.fault_picture",
          "trips.verdict",
          "offers.slot",
          "offers.claim",
          "bookings.hold",
          "bookings.placed",
          "bookings.line",
          "bookings.visit",
          "bookings.answer",
          "bookings.settled",
          "bookings.deposit",
          "bookings.deposited",
          "bookings.cancellation",
          "bookings.arrival",
          "bookings.hotel",
          "bookings.lodger",
          "bookings.reported",
          "bookings.all_told",
          "bookings.change",
          "bookings.change_answer",
          "bookings.served",
          "bookings.crew",
          "bookings.least_told",
          "bookings.least_decided",
          "rota.rule",
          "rota.serving",
          "rota.standing",
          "rota.tally",
          "rota.turn",
          "rota.earning",
          "rota.sold",
          "rota.leave",
          "rota.pass",
          "rota.swap",
          "rota.appeal",
          "bookings.enquiry",
          "bookings.reply",
          "bookings.escalation",
          "bookings.quotation_book",
          "bookings.quotation",
          "bookings.quoted",
          "bookings.acceptance",
          "passports.passport",
          "passports.carried",
          "passports.stamp",
          "passports.redemption",
          "passports.problem",
          "passports.step",
          "readiness.assessment",
          "readiness.answer",
          "readiness.step",
          "readiness.verdict",
          "readiness.measured",
          "readiness.result",
          "readiness.appeal",
          "readiness.decision",
          "readiness.product",
          "communities.asset",
          "communities.keeping",
          "communities.inspection",
          "offers.asset_use",
          "offers.product",
          "offers.sold_as",
          "offers.step",
          "offers.follow_up",
          "offers.followed",
          "training.finished",
          "training.idea",
          "training.clinic_step",
          "training.course",
          "training.session",
          "training.trainer",
          "training.enrolment",
          "training.presence",
          "training.walk_in",
          "training.self_assessment",
          "training.certificate",
          "people.qualification",
          "programme.publication",
          "programme.published",
          "programme.aim",
          "programme.survey",
          "programme.closing",
          "programme.sheet",
          "media.stored",
          "media.upload",
          "media.piece",
          "post.letter",
          "post.delivery",
          "people.household",
          "people.role_grant",
          "people.account",
          "people.identity",
          "people.passkey",
          "people.recovery_code",
          "people.session",
          "people.browser",
          "people.challenge",
          "people.failure",
          "people.invitation",
          "people.reset",
          "people.erasure",
          "people.act",
          "revisions.thing",
          "revisions.revision",
          "revisions.draft",
          "people.act_address",
          "people.consent",
          "people.contact",
          "people.confided",
          "people.household_fact",
          "people.night",
          "channels.import",
          "income.account",
          "income.transfer",
          "income.posting",
          "income.closing",
          "income.seal",
          "income.rule",
          "income.vote",
          "income.publication",
          "income.departure",
          "income.work",
          "income.earning",
          "income.month",
          "income.settlement",
          "income.household_way",
          "income.payout",
          "income.payout_line",
          "income.payout_approval",
          "income.payout_done",
          "income.payout_failed",
          "income.payout_seen",
          "income.spending",
          "income.spending_vote",
          "income.spending_done",
          "payments.payee",
          "payments.due",
          "payments.change",
          "payments.slip",
          "payments.payment",
          "payments.refund",
          "payments.book",
          "payments.receipt",
          "payments.withholding_rate",
          "payments.withholding",
          "payments.substitute",
          "payments.lost_range",
          "payments.mapping",
          "payments.statement",
          "payments.line",
          "counter.code",
          "counter.device",
          "counter.event",
          "counter.applied",
          "counter.stuck",
          "counter.told",
          "counter.arrival",
          "counter.shift",
          "counter.sale",
          "counter.line",
          "counter.setting",
          "counter.allowance",
          "counter.seat",
          "counter.typed",
          "budgets.line",
          "budgets.wording",
          "budgets.import",
          "budgets.movement",
          "budgets.told",
          "budgets.planned",
          "budgets.link",
          "budgets.result",
          "meetings.body",
          "meetings.appointment",
          "meetings.seat",
          "meetings.meeting",
          "meetings.step",
          "meetings.item",
          "meetings.standing",
          "meetings.attendance",
          "meetings.attendee",
          "meetings.document",
          "meetings.resolution",
          "meetings.confirmation",
          "meetings.note",
          "meetings.aside",
          "meetings.pen");

  @Test
  void everyTableThatPagesShowTellsOfItsChanges() {
    assertThat(
            sql.sql(
                    """
                    select c.oid::regclass::text from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r' and n.nspname = any(?) and n.nspname <> 'search'
                       and not exists (select from pg_trigger t
                                        where t.tgrelid = c.oid and t.tgname = 'tell_change')
                    """)
                .param(Sources.MODULES.toArray(String[]::new))
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(PERSONAL);
  }

  @Test
  void noForeignKeyPointsUp() {
    var order =
        List.of(
            "areas",
            "post",
            "media",
            "people",
            "revisions",
            "communities",
            "income",
            "offers",
            "stories",
            "training",
            "rota",
            "trips",
            "payments",
            "search",
            "bookings",
            "counter",
            "passports",
            "meetings",
            "readiness",
            "channels",
            "budgets",
            "programme");
    record Arrow(String from, String to) {}
    var arrows =
        sql.sql(
                """
                select distinct f.relnamespace::regnamespace::text as from_schema,
                       t.relnamespace::regnamespace::text as to_schema
                  from pg_constraint k
                  join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                 where k.contype = 'f'
                """)
            .query((row, i) -> new Arrow(row.getString(1), row.getString(2)))
            .list();
    assertThat(arrows)
        .isNotEmpty()
        .allSatisfy(
            arrow ->
                assertThat(order.indexOf(arrow.to()))
                    .as(arrow.toString())
                    .isBetween(0, order.indexOf(arrow.from())));
  }

  @Test
  void nobodyChangesAnythingWithoutAName() {
    assertThatThrownBy(() -> areas.move(UUID.randomUUID(), "nowhere"))
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(TransactionSynchronizationManager.hasResource(dataSource)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void personsAreSeenByWhoActsAndByNobodyAfterwards(int connections) {
    var province = areas.provinces().getFirst().code();
    var pool = TestBed.poolOf(dataSource, connections);
    var client = JdbcClient.create(pool);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    transactions.executeWithoutResult(
        status -> {
          client
              .sql("select set_config('aenglek.actor', 'job:tester', true)")
              .query(String.class)
              .single();
          client
              .sql(
                  "insert into people.person (id, province, place, name) values (?, ?, 'everywhere', '{\"th\": \"ก\"}')")
              .params(UUID.randomUUID(), province)
              .update();
          assertThat(unseen(client)).isPositive();
        });
    for (int i = 0; i < 4; i++) assertThat(unseen(client)).isZero();
  }

  private static long unseen(JdbcClient client) {
    return client
        .sql("select count(*) from people.person where not credited")
        .query(Long.class)
        .single();
  }

  @Test
  void sentTwiceIsDoneOnceAndOtherContentIsRefused() {
    var id = UUID.randomUUID();
    var province = areas.provinces().getFirst().code();
    var facts = community(province, "Ban Sent Twice");
    world.act(
        () -> {
          var first = areas.enter(facts, id);
          assertThat(areas.enter(facts, id)).isEqualTo(first);
          assertThatThrownBy(() -> areas.enter(community(province, "Ban Other"), id))
              .isInstanceOf(Request.Reused.class);
        });
    assertThat(areas.find("ban-sent-twice")).isPresent();
    assertThat(areas.find("ban-other")).isEmpty();
  }

  @Test
  void aNameThatIsTakenTakesTheSubdistrictThenTheDistrictThenANumber() {
    var province = areas.provinces().getFirst().code();
    world.act(
        () -> {
          for (int i = 0; i < 4; i++) {
            areas.enter(community(province, "Ban Same"), UUID.randomUUID());
          }
        });
    assertThat(areas.find("ban-same")).isPresent();
    assertThat(areas.find("ban-same-ko-yo")).isPresent();
    assertThat(areas.find("ban-same-mueang-songkhla")).isPresent();
    assertThat(areas.find("ban-same-2")).isPresent();
  }

  private static NewCommunity community(String province, String name) {
    return new NewCommunity(
        province,
        null,
        LocalText.ofCodes(Map.of("th", "บ้านเดียวกัน", "en", name)),
        List.of(),
        null,
        "900106",
        null);
  }
}
