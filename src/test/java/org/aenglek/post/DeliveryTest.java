package org.aenglek.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aenglek.base.Lang;
import org.aenglek.site.Vault;
import org.aenglek.site.Words;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the outbox to the other side, in good days and bad ones. */
@AenglekTest
class DeliveryTest {
  private static final String SOMSRI = "U0123456789abcdef0123456789abcdef";

  /** More with {@code -Daenglek.letters=10000}. */
  private static final int MANY = Integer.getInteger("aenglek.letters", 200);

  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), BANGKOK);

  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired Vault vault;
  @Autowired Words words;
  @Autowired Outbox outbox;
  @Autowired MovableClock clock;
  @Autowired World world;

  private final JsonService line = JsonService.line();
  private final JsonService sms = JsonService.sms();
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private Post post;
  private Letters letters;

  @BeforeEach
  void open() {
    clock.reset();
    mail.start();
    use(mailTo(mail.getSmtp().getPort()), lineWith(JsonService.TOKEN), smsWith(JsonService.TOKEN));
    emptyTheOutbox();
  }

  @AfterEach
  void close() {
    line.close();
    sms.close();
    mail.stop();
    clock.reset();
  }

  @Test
  void everyChannelCarriesALetter() throws Exception {
    write(code(Receiver.line(SOMSRI), "1"));
    write(code(Receiver.sms("081 234 5678"), "2"));
    write(code(Receiver.email("somsri@a.test"), "3"));
    assertThat(post.deliverDue()).isEqualTo(3);
    assertThat(line.accepted())
        .singleElement()
        .satisfies(push -> assertThat(push.to()).isEqualTo(SOMSRI))
        .satisfies(push -> assertThat(push.text()).startsWith("รหัสของคุณคือ 1 "));
    assertThat(sms.accepted())
        .singleElement()
        .satisfies(message -> assertThat(message.to()).isEqualTo("+66812345678"))
        .satisfies(message -> assertThat(message.text()).isEqualTo("รหัสของคุณ 2"));
    assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("รหัสของคุณ");
    assertThat(line.broken()).isEmpty();
    assertThat(sms.broken()).isEmpty();
    assertThat(post.deliverDue()).isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void aServerIsDownForAnHourAndNothingIsLostOrDoubled() {
    int port = mail.getSmtp().getPort();
    mail.stop();
    for (int i = 0; i < 30; i++) write(visit(Receiver.email("a" + i + "@a.test")));
    for (int minute = 0; minute < 60; minute++) {
      post.deliverDue();
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(waiting()).isEqualTo(30);
    var back = new GreenMail(new ServerSetup(port, "localhost", "smtp"));
    back.start();
    try {
      for (int minute = 0; minute < 20; minute++) {
        post.deliverDue();
        clock.forward(Duration.ofMinutes(1));
      }
      assertThat(back.getReceivedMessages()).hasSize(30);
      assertThat(waiting()).isZero();
    } finally {
      back.stop();
    }
  }

  @Test
  void aLostAnswerIsAskedForAgainAndTheLetterAcceptedOnce() {
    use(new LineCarrier(gateway(line, "/v2/bot/message/push", Duration.ofMillis(300))));
    line.acceptInSilence();
    write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    assertThat(waiting()).isOne();
    clock.forward(Duration.ofSeconds(10));
    post.deliverDue();
    assertThat(line.requests()).isEqualTo(2);
    assertThat(line.accepted()).hasSize(1);
    assertThat(outcomes()).containsExactly("later timeout", "sent");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 408, 429, 503})
  void whatMayPassIsTriedAgainWithGrowingPauses(int status) {
    line.fail(4, status);
    write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    for (int seconds : new int[] {10, 20, 40, 80}) {
      clock.forward(Duration.ofSeconds(seconds - 1L));
      assertThat(post.deliverDue()).isZero();
      clock.forward(Duration.ofSeconds(1));
      assertThat(post.deliverDue()).isOne();
    }
    assertThat(line.accepted()).hasSize(1);
  }

  @Test
  void whoAsksForAPauseGetsIt() {
    line.askForPause(600);
    write(visit(Receiver.line(SOMSRI)));
    write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    clock.forward(Duration.ofSeconds(599));
    assertThat(post.deliverDue()).isZero();
    assertThat(line.requests()).isOne();
    clock.forward(Duration.ofSeconds(1));
    post.deliverDue();
    assertThat(line.accepted()).hasSize(2);
  }

  @Test
  void aLetterThatIsRefusedIsGivenUpAtOnceAndNobodyWaitsForIt() {
    line.fail(1, 400);
    for (int i = 0; i < 5; i++) write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    assertThat(line.accepted()).hasSize(4);
    assertThat(outcomes()).contains("given_up http 400");
    assertThat(waiting()).isZero();
  }

  @Test
  void aLetterThatFailsAgainAndAgainHoldsNobodyUp() {
    line.fail(1, 500);
    write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    for (int i = 0; i < 5; i++) {
      line.fail(1, 500);
      clock.forward(Duration.ofMinutes(15));
      write(visit(Receiver.line(SOMSRI)));
      post.deliverDue();
    }
    assertThat(line.accepted()).hasSize(5);
    assertThat(waiting()).isOne();
  }

  @Test
  void aLetterThatCannotBeOpenedIsGivenUp() {
    write(visit(Receiver.line(SOMSRI)));
    asPost("update post.letter set sealed = '\\x00000001aabb' where due is not null");
    write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    assertThat(line.accepted()).hasSize(1);
    assertThat(outcomes()).containsExactlyInAnyOrder("given_up unreadable", "sent");
  }

  @Test
  void aFaultOfOursHoldsNobodyUp() {
    use(new Faulty(), smsWith(JsonService.TOKEN));
    write(visit(Receiver.line(SOMSRI)));
    write(visit(Receiver.sms("0812345678")));
    post.deliverDue();
    assertThat(sms.accepted()).hasSize(1);
    assertThat(outcomes()).contains("later failed");
  }

  @Test
  void oneThatNobodyAcceptsIsGivenUpWithinADay() {
    use(lineWith(JsonService.TOKEN));
    line.fail(10_000, 500);
    write(visit(Receiver.line(SOMSRI)).urgent());
    for (int i = 0; i < 24 * 6; i++) {
      post.deliverDue();
      clock.forward(Duration.ofMinutes(10));
    }
    assertThat(waiting()).isZero();
    assertThat(outcomes()).last().isEqualTo("given_up http 500");
    assertThat(line.requests()).isBetween(50, 120);
    assertThat(post.deliverDue()).isZero();
  }

  @Test
  void aWrongTokenBurnsNoQueueAndIsNotTriedForEver() {
    use(lineWith("wrong"));
    for (int i = 0; i < 100; i++) write(visit(Receiver.line(SOMSRI)));
    for (int minute = 0; minute < 60; minute++) {
      post.deliverDue();
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(line.requests()).isEqualTo(12);
    use(lineWith(JsonService.TOKEN));
    post.deliverDue();
    assertThat(line.accepted()).hasSizeGreaterThan(85);
  }

  @Test
  void withAWrongTokenALetterIsGivenUpAfterAnHour() {
    use(lineWith("wrong"));
    write(visit(Receiver.line(SOMSRI)));
    for (int minute = 0; minute < 75; minute++) {
      post.deliverDue();
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(outcomes()).last().isEqualTo("given_up http 401");
    int requests = line.requests();
    clock.forward(Duration.ofDays(1));
    assertThat(post.deliverDue()).isZero();
    assertThat(line.requests()).isEqualTo(requests);
  }

  @Test
  void anAddressThatLeadsNowhereGivesWayToTheNext() {
    line.fail(1, 400);
    write(visit(Receiver.line(SOMSRI).or(Receiver.sms("0812345678"))));
    post.deliverDue();
    assertThat(sms.accepted()).hasSize(1);
    assertThat(outcomes()).containsExactly("next http 400", "sent");
  }

  @Test
  void aWrongTokenGivesWayToTheNextAddressAtOnce() {
    use(lineWith("wrong"), smsWith(JsonService.TOKEN));
    write(visit(Receiver.line(SOMSRI).or(Receiver.sms("0812345678"))));
    post.deliverDue();
    assertThat(sms.accepted()).hasSize(1);
  }

  @Test
  void anUrgentLetterTakesTheNextAddressWithinMinutes() {
    line.fail(100, 500);
    write(code(Receiver.line(SOMSRI).or(Receiver.email("somsri@a.test")), "1"));
    for (int i = 0; i < 18; i++) {
      post.deliverDue();
      clock.forward(Duration.ofSeconds(10));
    }
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatIsNotSetUpIsPassedOver() {
    use(smsWith(JsonService.TOKEN));
    write(visit(Receiver.line(SOMSRI).or(Receiver.sms("0812345678"))));
    write(visit(Receiver.email("a@a.test")));
    assertThat(letters.canReach(Receiver.email("a@a.test"))).isFalse();
    post.deliverDue();
    assertThat(sms.accepted()).hasSize(1);
    assertThat(waiting()).isZero();
    assertThat(sealedRows()).isOne();
  }

  @Test
  void theNightHoldsBackAllButUrgentLetters() {
    clock.moveTo("2026-11-22T21:00:00+07:00");
    write(visit(Receiver.line(SOMSRI)));
    write(code(Receiver.line(SOMSRI), "1"));
    post.deliverDue();
    assertThat(line.accepted()).singleElement().satisfies(a -> assertThat(a.text()).contains("1"));
    clock.moveTo("2026-11-23T06:59:59+07:00");
    assertThat(post.deliverDue()).isZero();
    clock.moveTo("2026-11-23T07:00:00+07:00");
    post.deliverDue();
    assertThat(line.accepted()).hasSize(2);
  }

  @Test
  void urgentLettersGoBeforeTheOthers() {
    for (int i = 0; i < 20; i++) write(visit(Receiver.line(SOMSRI)));
    write(code(Receiver.line(SOMSRI), "271828"));
    post.deliverDue();
    assertThat(line.accepted().getFirst().text()).contains("271828");
  }

  @Test
  void aCodeThatHasRunOutIsNotSent() {
    var end = clock.instant().plus(Duration.ofMinutes(10));
    line.fail(1, 500);
    write(code(Receiver.line(SOMSRI), "1").usefulUntil(end));
    post.deliverDue();
    clock.forward(Duration.ofMinutes(10));
    post.deliverDue();
    assertThat(line.accepted()).isEmpty();
    assertThat(outcomes()).containsExactly("later http 500", "late");
  }

  @Test
  void aWorkerThatDiesBeforeItMarksALetterDoublesNothing() {
    write(visit(Receiver.line(SOMSRI)));
    var taken = outbox.take(Channel.LINE, false).orElseThrow();
    var words = outbox.open(taken).words();
    lineWith(JsonService.TOKEN).carry(new Letter(taken.id(), taken.written(), SOMSRI, words));
    assertThat(post.deliverDue()).isZero();
    clock.forward(Outbox.TAKEN_FOR);
    assertThat(post.deliverDue()).isOne();
    assertThat(line.requests()).isEqualTo(2);
    assertThat(line.accepted()).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void aWorkerThatTookTooLongChangesNothingAnyMore() {
    write(visit(Receiver.line(SOMSRI)));
    var slow = outbox.take(Channel.LINE, false).orElseThrow();
    clock.forward(Outbox.TAKEN_FOR);
    var other = outbox.take(Channel.LINE, false).orElseThrow();
    outbox.settle(slow, "given_up", "slow");
    assertThat(waiting()).isOne();
    outbox.settle(other, "sent", null);
    outbox.tryAgain(slow, Duration.ZERO, "slow");
    assertThat(waiting()).isZero();
  }

  @Test
  void twoNodesSendEachLetterOnce() throws Exception {
    for (int i = 0; i < MANY; i++) write(visit(Receiver.line(SOMSRI)));
    var nodes = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 4; i++) {
      var node = post(lineWith(JsonService.TOKEN));
      nodes.add(node::deliverDue);
    }
    int attempts = 0;
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : together.invokeAll(nodes)) attempts += answer.get();
    }
    assertThat(attempts).isEqualTo(MANY);
    assertThat(line.requests()).isEqualTo(MANY);
    assertThat(line.accepted()).hasSize(MANY);
  }

  @Test
  void theLogNeverTellsToWhom() {
    line.fail(1, 400);
    write(code(Receiver.line(SOMSRI), "314159"));
    post.deliverDue();
    var log = asPostRows("select * from post.delivery");
    assertThat(log).hasSize(1);
    assertThat(log.toString()).doesNotContain(SOMSRI, "314159").contains("http 400", "line");
  }

  @Test
  void theWordsOfWhatWasSentGoAwayAndThoseThatWaitStay() {
    write(visit(Receiver.line(SOMSRI)));
    post.deliverDue();
    clock.forward(Duration.ofDays(31));
    write(visit(Receiver.line(SOMSRI)));
    post.tidy();
    assertThat(sealedRows()).isOne();
    assertThat(waiting()).isOne();
  }

  @Test
  void aLetterThatNobodyCouldSendForAWeekIsNotSentAnyMore() {
    write(visit(Receiver.line(SOMSRI)));
    use(smsWith(JsonService.TOKEN));
    clock.forward(Duration.ofDays(7));
    post.tidy();
    assertThat(waiting()).isOne();
    clock.forward(Duration.ofSeconds(1));
    post.tidy();
    assertThat(waiting()).isZero();
  }

  @Test
  void aLetterLeavesByItselfAfterTheCommit() {
    post.start();
    try {
      write(visit(Receiver.email("somsri@a.test")));
      assertThat(mail.waitForIncomingEmail(3000, 1)).isTrue();
    } finally {
      post.stop();
    }
  }

  /** A carrier with a bug. */
  private static final class Faulty implements Carrier {
    @Override
    public Channel channel() {
      return Channel.LINE;
    }

    @Override
    public Attempt carry(Letter letter) {
      throw new IllegalArgumentException("about " + letter.to());
    }
  }

  private void use(Carrier... carriers) {
    post = post(carriers);
    letters = new Letters(outbox, post, Way.SEND, words);
  }

  private Post post(Carrier... carriers) {
    return new Post(List.of(carriers), outbox, NIGHT, Duration.ofDays(30), clock);
  }

  private MailCarrier mailTo(int port) {
    var server = MailServer.parse("smtp://localhost:" + port + "?from=visit@a.test&starttls=no");
    return new MailCarrier(server, server.properties(), words, "aenglek.test");
  }

  private LineCarrier lineWith(String token) {
    return LineCarrier.of(line.address("/"), token);
  }

  private SmsCarrier smsWith(String token) {
    return SmsCarrier.of(sms.address("/send"), token);
  }

  private static JsonGateway gateway(JsonService service, String path, Duration patience) {
    return new JsonGateway(service.address(path), JsonService.TOKEN, patience);
  }

  private void write(NewLetter letter) {
    world.act(
        () -> transaction.executeWithoutResult(status -> letters.write(letter, UUID.randomUUID())));
  }

  private static NewLetter code(Receiver to, String code) {
    return NewLetter.of(to, Lang.TH, "trial.code", code).urgent();
  }

  private static NewLetter visit(Receiver to) {
    return NewLetter.of(to, Lang.TH, "trial.visit", "22 พฤศจิกายน", "http://aenglek.test/th/");
  }

  private void emptyTheOutbox() {
    asPost("delete from post.delivery");
    asPost("delete from post.letter");
  }

  private void asPost(String command) {
    Outbox.POST.does(() -> transaction.execute(status -> sql.sql(command).update()));
  }

  private List<Map<String, Object>> asPostRows(String question) {
    return Outbox.POST.does(
        () -> transaction.execute(status -> sql.sql(question).query().listOfRows()));
  }

  private int waiting() {
    return asPostRows("select id from post.letter where due is not null").size();
  }

  private int sealedRows() {
    return asPostRows("select id from post.letter where sealed is not null").size();
  }

  /** Of every attempt in its order, with the reason. */
  private List<String> outcomes() {
    return asPostRows("select outcome, reason from post.delivery order by id").stream()
        .map(row -> row.get("outcome") + (row.get("reason") == null ? "" : " " + row.get("reason")))
        .toList();
  }
}
