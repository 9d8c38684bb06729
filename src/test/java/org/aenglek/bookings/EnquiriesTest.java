package org.aenglek.bookings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.people.Retention;
import org.aenglek.post.Letters;
import org.aenglek.post.ShownLetter;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question to a village, from the first word to the answer, or to whom its silence is told. */
@AenglekTest
class EnquiriesTest {
  private static final Guest AMINAH =
      new Guest("Aminah binti Yusof", "", "aminah@guest.test", Needs.NONE);

  @Autowired Enquiries enquiries;
  @Autowired Silences silences;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Retention retention;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aQuestionWaitsUntilTheVillageAnswers() {
    var secret = ask("Boleh datang 40 orang?");
    var open = enquiries.open(secret);
    assertThat(open.isOpen()).isTrue();
    assertThat(open.answerBy()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    clock.forward(Duration.ofHours(3));
    as("sample.chair", () -> reply(open, Reply.Kind.YES, "Selamat datang!", true));
    var answered = enquiries.open(secret);
    assertThat(answered.replies()).extracting(Reply::words).containsExactly("Selamat datang!");
    clock.forward(Duration.ofHours(30));
    assertThat(answered.waited(clock.instant())).isEqualTo(Duration.ofHours(3));
    assertThat(answered.isOverdue(clock.instant())).isFalse();
    assertThat(lettersTo("aminah@guest.test"))
        .anyMatch(letter -> letter.body().contains("Selamat"));
  }

  @Test
  void askedTwiceIsAskedOnce() {
    var request = UUID.randomUUID();
    var asked = enquiry("Once?");
    var secrets = together(10, i -> enquiries.ask(asked, request));
    assertThat(secrets).extracting(Secret::text).containsOnly(secrets.getFirst().text());
    assertThatThrownBy(() -> enquiries.ask(enquiry("Twice?"), request))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void saidTwiceIsSaidOnce() {
    var secret = ask("Said once?");
    var enquiry = enquiries.open(secret);
    var request = UUID.randomUUID();
    var yes = new Reply.New(Reply.Kind.YES, "Once", true);
    for (int i = 0; i < 2; i++) {
      as("sample.chair", () -> enquiries.reply(enquiry.id(), yes, request));
    }
    assertThat(enquiries.open(secret).replies()).hasSize(1);
    var no = new Reply.New(Reply.Kind.SORRY, "No", true);
    assertThatThrownBy(() -> as("sample.chair", () -> enquiries.reply(enquiry.id(), no, request)))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void aPastedChatNeedsNothingButItsText() {
    var chat = Asked.of(Guest.noted("", "", ""), "", null, "09:12 Mei: 我们 30 人可以吗");
    var village = world.community("ban-tha-sai").id();
    var noted = new NewEnquiry(village, Order.Channel.LINE, Lang.ZH, chat);
    var id = call("sample.committee", () -> enquiries.note(noted, UUID.randomUUID()));
    var enquiry = call("sample.chair", () -> enquiries.get(id));
    assertThat(enquiry.asked().text()).contains("30 人");
    assertRefused(
        Reason.UNREACHABLE,
        () -> as("sample.chair", () -> reply(enquiry, Reply.Kind.YES, "欢迎", true)));
    as("sample.chair", () -> reply(enquiry, Reply.Kind.YES, "欢迎", false));
    assertThat(call("sample.chair", () -> enquiries.get(id)).isOpen()).isFalse();
  }

  @Test
  void whatWaitsLongestStandsOnTop() {
    var first = enquiries.open(ask("First"));
    clock.forward(Duration.ofHours(1));
    var second = enquiries.open(ask("Second"));
    clock.forward(Duration.ofHours(1));
    var third = enquiries.open(ask("Third"));
    as("sample.chair", () -> reply(first, Reply.Kind.SORRY, "Maaf", true));
    var order = call("sample.chair", () -> enquiries.of(first.community()));
    var ids = order.stream().map(Enquiry::id).toList();
    assertThat(ids).containsSubsequence(second.id(), third.id(), first.id());
  }

  @Test
  void silenceIsToldToTheChairAndThenToTheDistrictOnce() {
    write("sample.chair", "chair@village.test");
    write("sample.district", "officer@district.test");
    var secret = ask("Anybody there?");
    var enquiry = enquiries.open(secret);
    clock.forward(Duration.ofHours(24).minusMinutes(1));
    silences.make();
    assertThat(told("chair@village.test", enquiry)).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    silences.make();
    silences.make();
    assertThat(enquiry.isOverdue(clock.instant())).isTrue();
    assertThat(told("chair@village.test", enquiry)).hasSize(1);
    assertThat(told("officer@district.test", enquiry)).isEmpty();
    clock.forward(Duration.ofHours(24));
    silences.make();
    silences.make();
    assertThat(told("chair@village.test", enquiry)).hasSize(1);
    assertThat(told("officer@district.test", enquiry)).hasSize(1);
  }

  @Test
  void nobodyElseReadsOrAnswersIt() {
    var enquiry = enquiries.open(ask("Secret?"));
    var elsewhere = world.chairOf("ban-thai-so");
    assertThatThrownBy(() -> Actor.person(elsewhere).does(() -> enquiries.get(enquiry.id())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> as("sample.auditor", () -> reply(enquiry, Reply.Kind.YES, "Yes", true)))
        .isInstanceOf(Access.NotAllowed.class);
    assertThatThrownBy(() -> enquiries.get(enquiry.id())).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> enquiries.open(new Secret("nothing"))).isInstanceOf(NotThere.class);
    var other = new Actor("guest:" + UUID.randomUUID());
    assertThatThrownBy(() -> other.does(() -> enquiries.get(enquiry.id())))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void afterAYearOnlyTheTimeOfTheAnswerIsLeft() {
    var secret = ask("My mother cannot climb stairs.");
    var enquiry = enquiries.open(secret);
    clock.forward(Duration.ofHours(2));
    as("sample.chair", () -> reply(enquiry, Reply.Kind.YES, "No stairs here, Aminah.", true));
    clock.forward(Duration.ofDays(364));
    retention.run();
    assertThat(enquiries.open(secret).asked().text()).contains("stairs");
    clock.forward(Duration.ofDays(2));
    retention.run();
    var left = enquiries.open(secret);
    assertThat(left.asked()).isEqualTo(Asked.FORGOTTEN);
    assertThat(left.replies()).extracting(Reply::words).containsExactly("");
    assertThat(left.waited(clock.instant())).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void nothingIsNoQuestion() {
    assertRefused(Reason.NOTHING_ASKED, () -> Asked.of(AMINAH, " ", 4, " \n "));
    assertRefused(Reason.NOTE_LONG, () -> Asked.of(AMINAH, "", 4, "x".repeat(4001)));
    assertRefused(Reason.NOTHING_SAID, () -> new Reply.New(Reply.Kind.YES, " ", true));
  }

  private Secret ask(String text) {
    return enquiries.ask(enquiry(text), UUID.randomUUID());
  }

  private NewEnquiry enquiry(String text) {
    var village = world.community("ban-tha-sai").id();
    return new NewEnquiry(
        village, Order.Channel.WEB, Lang.MS, Asked.of(AMINAH, "Disember", 40, text));
  }

  private void reply(Enquiry enquiry, Reply.Kind kind, String words, boolean isByLetter) {
    enquiries.reply(enquiry.id(), new Reply.New(kind, words, isByLetter), UUID.randomUUID());
  }

  private void write(String person, String address) {
    as(
        person,
        () ->
            contacts.enter(world.person(person), Contacts.Kind.EMAIL, address, UUID.randomUUID()));
  }

  /** What was written of its silence; of the question itself the village is told first. */
  private List<ShownLetter> told(String address, Enquiry enquiry) {
    return lettersTo(address).stream()
        .filter(one -> one.body().contains(enquiry.id().toString()))
        .filter(one -> !one.subject().startsWith("มีคนถาม"))
        .toList();
  }

  private List<ShownLetter> lettersTo(String address) {
    return letters.shown().stream().filter(one -> one.to().toString().contains(address)).toList();
  }

  private void as(String person, Runnable work) {
    Actor.person(world.person(person)).does(work);
  }

  private <T> T call(String person, Supplier<T> work) {
    return Actor.person(world.person(person)).does(work);
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BookingRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
