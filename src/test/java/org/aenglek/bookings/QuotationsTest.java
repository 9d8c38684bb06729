package org.aenglek.bookings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.offers.Offers;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.payments.Dues;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.people.Retention;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A price for a group, from the number on paper to the order. */
@AenglekTest
class QuotationsTest {
  private static final String WEAVING = "ko-yo-weaving-morning";
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 30);
  private static final Payer AGENCY =
      Payer.of(
          Guest.noted("Tasik Travel", "0812345678", "agency@guest.test"),
          "1 Jalan Tasik\nAlor Setar",
          "");

  @Autowired Quotations quotations;
  @Autowired Acceptances acceptances;
  @Autowired Enquiries enquiries;
  @Autowired BookingSecrets secrets;
  @Autowired Bookings bookings;
  @Autowired Offers offers;
  @Autowired Slots slots;
  @Autowired Dues dues;
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
  void acceptedItIsAnOrderAtTheQuotedPrice() {
    var day = LocalDate.of(2026, 12, 1);
    var van = Extra.of("Van from Hat Yai", 2, "1,800.50");
    var id = quote(quotation(day, 10, List.of(van)));
    assertThat(free(day)).isEqualTo(24);
    var price = get(id).latest().content().price();
    assertThat(price.minor()).isEqualTo(price(10) + 3601_00);
    accept(id, 1);
    accept(id, 1);
    var order = order(id);
    assertThat(order.guest()).isEqualTo(AGENCY.guest());
    assertThat(order.visits()).singleElement().matches(Visit::isConfirmed);
    assertThat(order.price()).isEqualTo(price);
    assertThat(free(day)).isEqualTo(14);
    assertThat(dues.of(List.of(order.visits().getFirst().id())))
        .singleElement()
        .matches(due -> due.amount().equals(price));
  }

  @Test
  void aYearAfterItEndsItIsForgottenWhoWasToPay() {
    var id = quote(quotation(LocalDate.of(2026, 12, 1), 4, List.of()));
    clock.moveTo("2027-11-30T10:00:00+07:00");
    retention.run();
    assertThat(get(id).latest().payer()).isEqualTo(AGENCY);
    clock.moveTo("2027-12-02T10:00:00+07:00");
    retention.run();
    assertThat(get(id).latest().payer()).isEqualTo(Payer.FORGOTTEN);
    assertThat(get(id).latest().content().price().minor()).isEqualTo(price(4));
  }

  @Test
  void numbersHaveNoGaps() {
    var day = LocalDate.of(2026, 12, 2);
    var before = call(() -> quotations.of(community())).size();
    together(
        8,
        i -> {
          if (i % 2 == 0) return quote(quotation(day, 4, List.of()));
          assertThatThrownBy(() -> quote(quotation(LocalDate.of(2026, 12, 6), 4, List.of())))
              .isInstanceOf(SlotRefused.class);
          return null;
        });
    var all = call(() -> quotations.of(community()));
    assertThat(all).extracting(Quotation::number).doesNotHaveDuplicates().hasSize(before + 4);
    assertThat(all.getFirst().number()).isEqualTo(before + 4);
    assertThat(all).allMatch(one -> one.year() == 2569);
  }

  @Test
  void quotedTwiceIsQuotedOnce() {
    var request = UUID.randomUUID();
    var quotation = quotation(LocalDate.of(2026, 12, 3), 4, List.of());
    var ids = together(6, i -> call(() -> quotations.quote(quotation, request)));
    assertThat(ids).containsOnly(ids.getFirst());
    var other = quotation(LocalDate.of(2026, 12, 3), 5, List.of());
    assertThatThrownBy(() -> call(() -> quotations.quote(other, request)))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void aRevisionKeepsTheNumberAndAloneCanBeAccepted() {
    var day = LocalDate.of(2026, 12, 4);
    var id = quote(quotation(day, 4, List.of()));
    var number = get(id).printed();
    as(() -> quotations.revise(id, quotation(day, 6, List.of()), UUID.randomUUID()));
    assertThat(get(id).printed()).isEqualTo(number + "/2");
    assertRefused(Reason.REVISED, () -> accept(id, 1));
    accept(id, 2);
    assertThat(order(id).party().heads()).isEqualTo(6);
    assertRefused(
        Reason.PLACED,
        () -> as(() -> quotations.revise(id, quotation(day, 8, List.of()), UUID.randomUUID())));
  }

  @Test
  void whatHasRunOutIsNotAccepted() {
    var day = LocalDate.of(2026, 12, 7);
    var id = quote(quotation(day, 4, List.of()));
    clock.moveTo("2026-11-30T23:59:00+07:00");
    assertThat(get(id).latest().isOver(UNTIL)).isFalse();
    clock.moveTo("2026-12-01T00:00:00+07:00");
    assertRefused(Reason.EXPIRED, () -> accept(id, 1));
    assertThat(free(day)).isEqualTo(24);
  }

  @Test
  void whatIsGoneTakesNothingAndTheVillageIsTold() {
    var chair = world.person("sample.chair");
    as(() -> contacts.enter(chair, Contacts.Kind.EMAIL, "chair@village.test", UUID.randomUUID()));
    var day = LocalDate.of(2026, 12, 8);
    var id = quote(quotation(day, 12, List.of()));
    for (int party = 0; party < 2; party++) {
      accept(quote(quotation(day, 12, List.of())), 1);
    }
    assertThatThrownBy(() -> accept(id, 1)).isInstanceOf(SlotRefused.class);
    assertThat(get(id).accepted()).isNull();
    assertThatThrownBy(() -> bookings.open(secrets.of(id))).isInstanceOf(NotThere.class);
    assertThat(letters.shown())
        .anyMatch(
            letter ->
                letter.to().toString().contains("chair@village.test")
                    && letter.subject().contains(get(id).printed()));
  }

  @Test
  void aQuotationAnswersItsEnquiry() {
    var asked = Asked.of(AGENCY.guest(), "December", 10, "A price, please");
    var secret =
        enquiries.ask(
            new NewEnquiry(community(), Order.Channel.WEB, Lang.EN, asked), UUID.randomUUID());
    var enquiry = enquiries.open(secret);
    var wanted = quotation(LocalDate.of(2026, 12, 9), 10, List.of());
    quote(
        new NewQuotation(
            wanted.community(),
            enquiry.id(),
            wanted.lang(),
            wanted.payer(),
            wanted.offers(),
            wanted.extras(),
            wanted.validUntil()));
    assertThat(enquiries.open(secret).replies())
        .singleElement()
        .matches(reply -> reply.kind() == Reply.Kind.QUOTATION && reply.isByLetter());
  }

  @Test
  void nobodyElseReadsQuotesOrAccepts() {
    var id = quote(quotation(LocalDate.of(2026, 12, 10), 4, List.of()));
    var elsewhere = Actor.person(world.chairOf("ban-thai-so"));
    assertThatThrownBy(() -> elsewhere.does(() -> quotations.get(id))).isInstanceOf(NotThere.class);
    var wanted = quotation(LocalDate.of(2026, 12, 10), 4, List.of());
    assertThatThrownBy(() -> elsewhere.does(() -> quotations.quote(wanted, UUID.randomUUID())))
        .isInstanceOf(Access.NotAllowed.class);
    assertThatThrownBy(() -> acceptances.open(new Secret("nothing"))).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> new Actor("guest:" + UUID.randomUUID()).does(() -> quotations.get(id)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void whatCannotStandOnPaperIsRefused() {
    var guest = AGENCY.guest();
    assertThat(Payer.of(Guest.noted("ก".repeat(300), "", ""), "1", "").guest().name()).hasSize(300);
    assertRefused(Reason.NAME_LONG, () -> Guest.noted("ก".repeat(301), "", ""));
    assertRefused(Reason.ADDRESS, () -> Payer.of(guest, " ", ""));
    assertRefused(Reason.TAX_NUMBER, () -> Payer.of(guest, "1", "1234567890123"));
    for (var price : List.of("", "-5", "1e9", "0.001", "9999999999", "NaN")) {
      assertRefused(Reason.AMOUNT, () -> Extra.of("Van", 1, price));
    }
    assertRefused(Reason.EXTRA, () -> Extra.of(" ", 1, "1"));
    assertRefused(
        Reason.QUOTES_NOTHING,
        () ->
            new NewQuotation(
                community(),
                null,
                Lang.EN,
                AGENCY,
                List.of(),
                List.of(Extra.of("Van", 1, "1")),
                UNTIL));
    var day = LocalDate.of(2026, 12, 11);
    for (var until : List.of(LocalDate.of(2026, 11, 20), LocalDate.of(2028, 1, 1))) {
      var wanted = quotation(day, 4, List.of());
      assertRefused(
          Reason.VALIDITY,
          () ->
              quote(
                  new NewQuotation(
                      wanted.community(),
                      null,
                      Lang.EN,
                      AGENCY,
                      wanted.offers(),
                      List.of(),
                      until)));
    }
  }

  private NewQuotation quotation(LocalDate day, int heads, List<Extra> extras) {
    var wanted = new Wanted(offers.get(WEAVING).id(), day, NINE, 1, heads);
    return new NewQuotation(community(), null, Lang.EN, AGENCY, List.of(wanted), extras, UNTIL);
  }

  private UUID quote(NewQuotation quotation) {
    return call(() -> quotations.quote(quotation, UUID.randomUUID()));
  }

  private Quotation get(UUID id) {
    return call(() -> quotations.get(id));
  }

  private void accept(UUID id, int revision) {
    acceptances.accept(secrets.of(id), revision);
  }

  private Order order(UUID id) {
    return ((Ordered) bookings.open(secrets.of(id))).order();
  }

  private long price(int heads) {
    return offers.get(WEAVING).terms().cost(heads).minor();
  }

  private Integer free(LocalDate day) {
    return slots.of(offers.get(WEAVING), new DateSpan(day, day), 1, 4).getFirst().free();
  }

  private UUID community() {
    return world.community("ban-tha-sai").id();
  }

  private void as(Runnable work) {
    Actor.person(world.person("sample.chair")).does(work);
  }

  private <T> T call(Supplier<T> work) {
    return Actor.person(world.person("sample.chair")).does(work);
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BookingRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
