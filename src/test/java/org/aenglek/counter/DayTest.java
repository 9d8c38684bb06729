package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.base.LocalText;
import org.aenglek.site.Json;
import org.junit.jupiter.api.Test;

/** The day fits through a weak signal. */
class DayTest {
  private static final int GUESTS = 200;
  private static final int MOST_BYTES = 100_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LocalText NAME =
      LocalText.ofCodes(
          Map.of(
              "th", "ล่องเรือชมนกและวิถีประมงพื้นบ้านทะเลสาบสงขลา",
              "ms", "Menaiki bot melihat burung dan nelayan di tasik",
              "zh", "乘船观鸟与湖上渔家生活",
              "en", "By boat among the birds and fishers of the lake"));

  private static final LocalText VILLAGE =
      LocalText.ofCodes(Map.of("th", "บ้านคลองแดน", "en", "Ban Khlong Daen"));

  @Test
  void twoHundredGuestsAndFortyOffersFitIntoAHundredKilobytes() {
    var offers = IntStream.range(0, 40).mapToObj(i -> offer()).toList();
    var visits = IntStream.range(0, GUESTS / 2).mapToObj(i -> visit(offers.get(i % 40))).toList();
    var homes =
        IntStream.range(0, 30).mapToObj(i -> new Day.Home(UUID.randomUUID(), NAME)).toList();
    var neighbours =
        IntStream.range(0, 60)
            .boxed()
            .collect(Collectors.toMap(i -> "ban-nai-thung-pluem-" + i, i -> VILLAGE));
    var day =
        new Day(
            TODAY,
            new Day.Village(UUID.randomUUID(), "ban-tha-sai", NAME),
            new Day.Own(UUID.randomUUID(), 3, "เครื่องท่าเรือ", "ยายแดง", TODAY, 700, 2569, 312),
            List.of("k".repeat(122), "k".repeat(122)),
            20,
            new Day.Pay("กลุ่มท่องเที่ยวชุมชน", "p".repeat(80)),
            visits,
            offers,
            homes,
            List.of(),
            List.of(new Day.Note("flood", NAME, Instant.EPOCH, Instant.EPOCH)),
            List.of(),
            null,
            List.of(),
            neighbours);
    assertThat(Json.bytes(day)).hasSizeLessThan(MOST_BYTES);
  }

  private static Day.Coming visit(Day.Sold offer) {
    var part = new Day.Part(offer.id(), null, TODAY, LocalTime.of(9, 0), 1, 2);
    return new Day.Coming(
        "VT7Q4K2M",
        TODAY,
        TODAY,
        LocalTime.of(9, 0),
        2,
        "NAI",
        "awaits-deposit",
        0,
        List.of("halal-asked", "step-free"),
        List.of(part, part));
  }

  private static Day.Sold offer() {
    var tier = new Day.Tier(2, 9, 25_000);
    var turn = new Day.Turn(TODAY, LocalTime.of(9, 0), 12);
    return new Day.Sold(
        UUID.randomUUID(),
        "experience",
        NAME,
        "/media/pictures/0192f1c4-7e1b-7000-8000-3f1d5b2a9c00/320.webp",
        "person",
        true,
        List.of(tier, tier),
        true,
        List.of(turn, turn, turn, turn));
  }
}
