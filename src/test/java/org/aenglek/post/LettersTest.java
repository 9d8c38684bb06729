package org.aenglek.post;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters as the other modules write them, on an installation that shows them. */
@AenglekTest
class LettersTest {
  @Autowired Letters letters;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired World world;
  @Autowired Site site;

  @Test
  void aLetterIsShownToWhoeverWorksOnThisMachine() {
    write(code("somsri@shown.test", "<b>314159</b>"), UUID.randomUUID());
    var page = site.get("/en/post/letters");
    assertThat(page.body())
        .contains(
            "somsri@shown.test",
            "Your code is &lt;b&gt;314159&lt;/b&gt;.",
            "22 November 2026 10:00")
        .contains("noindex");
    assertThat(page.header("Cache-Control")).startsWith("private");
    write(code("somsri@shown.test", "271828"), UUID.randomUUID());
    assertThat(site.get("/en/post/letters").body()).contains("271828");
  }

  @Test
  void itsLinksCanBeFollowed() {
    var visit =
        NewLetter.of(
            Receiver.email("somsri@shown.test"),
            Lang.TH,
            "trial.visit",
            "22 พฤศจิกายน 2569",
            "http://aenglek.test/th/communities/ban-tha-sai?a=1 และ http://other.test/x");
    write(visit, UUID.randomUUID());
    assertThat(site.get("/ms/post/letters").links())
        .contains("/th/communities/ban-tha-sai?a=1")
        .doesNotContain("http://other.test/x");
    assertThat(site.get("/ms/post/letters").body()).contains("<h2 lang=\"th\">มีแขกมาวันที่ 22");
  }

  @Test
  void aLetterExistsWithItsCauseOrNotAtAll() {
    var id = UUID.randomUUID();
    world.act(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  letters.write(code("nobody@rolled-back.test", "1"), id);
                  status.setRollbackOnly();
                }));
    assertThat(rows(id)).isEmpty();
  }

  @Test
  void thereIsNoLetterWithoutATransactionOrAnActor() {
    var letter = code("a@a.test", "1");
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> world.act(() -> letters.write(letter, UUID.randomUUID())));
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> letters.write(letter, UUID.randomUUID())))
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void writtenTwiceItIsOneAndOtherContentIsRefused() {
    var id = UUID.randomUUID();
    write(code("twice@a.test", "1"), id);
    write(code("twice@a.test", "1"), id);
    assertThat(rows(id)).hasSize(1);
    assertThatExceptionOfType(Request.Reused.class)
        .isThrownBy(() -> write(code("twice@a.test", "2"), id));
    assertThatExceptionOfType(Request.Reused.class)
        .isThrownBy(() -> write(code("other@a.test", "1"), id));
  }

  @Test
  void theDatabaseCannotReadALetter() {
    var id = UUID.randomUUID();
    write(code("secret@sealed.test", "161803"), id);
    assertThat(rows(id))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.values())
                    .allSatisfy(
                        value ->
                            assertThat(printed(value)).doesNotContain("secret", "161803", "Your")));
  }

  @Test
  void onlyThePostSeesLettersAndTheirWritersSeeNone() {
    write(code("unseen@a.test", "1"), UUID.randomUUID());
    assertThat(count("post.letter")).isZero();
    assertThat(countAs(new Actor("tester"))).isZero();
    assertThat(countAs(Actor.job("posting"))).isZero();
    assertThat(countAs(Outbox.POST)).isPositive();
    assertThat(count("post.letter")).isZero();
  }

  @Test
  void aWriterChangesAndErasesNothing() {
    var id = UUID.randomUUID();
    write(code("kept@a.test", "1"), id);
    int changed =
        new Actor("tester")
            .does(
                () ->
                    transaction.execute(
                        status ->
                            sql.sql("update post.letter set urgent = false").update()
                                + sql.sql("delete from post.letter").update()));
    assertThat(changed).isZero();
    assertThat(rows(id)).hasSize(1);
  }

  @Test
  void itsWordsGoAwayAfterSomeWeeks() {
    var id = UUID.randomUUID();
    write(code("old@a.test", "1"), id);
    clock.forward(Duration.ofDays(29));
    letters.shown();
    assertThat(rows(id).getFirst().get("sealed")).isNotNull();
    clock.forward(Duration.ofDays(2));
    assertThat(letters.shown()).noneMatch(letter -> letter.to().toString().contains("old@a.test"));
    assertThat(rows(id).getFirst().get("sealed")).isNull();
    write(code("old@a.test", "1"), id);
    assertThat(rows(id)).hasSize(1);
    clock.reset();
  }

  @Test
  void whereLettersAreShownEverybodyCanBeReached() {
    assertThat(letters.channels()).containsExactlyInAnyOrder(Channel.values());
    assertThat(letters.canReach(Receiver.sms("0812345678"))).isTrue();
  }

  private void write(NewLetter letter, UUID id) {
    world.act(() -> transaction.executeWithoutResult(status -> letters.write(letter, id)));
  }

  private static NewLetter code(String to, String code) {
    return NewLetter.of(Receiver.email(to), Lang.EN, "trial.code", code).urgent();
  }

  private List<Map<String, Object>> rows(UUID request) {
    return Outbox.POST.does(
        () ->
            transaction.execute(
                status ->
                    sql.sql("select * from post.letter where request = ?")
                        .param(request)
                        .query()
                        .listOfRows()));
  }

  private long countAs(Actor actor) {
    return actor.<Long>does(() -> transaction.execute(status -> count("post.letter")));
  }

  private long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static String printed(Object value) {
    return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
  }
}
