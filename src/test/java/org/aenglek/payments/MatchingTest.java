package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due, what is claimed and what the bank says. */
class MatchingTest {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final UUID COMMUNITY = UUID.randomUUID();

  private final Due boat = due("VT-7Q4K22", "400");
  private final Due cloth = due("VT-99ABCD", "400");

  @Test
  void aLineThatNamesWhatIsDuePaysIt() {
    var line = line("2026-11-25T09:00", "400", "ค่า vt 7q4k22 เรือ");
    assertThat(match(List.of(line), List.of()))
        .extracting(match -> match.due().reference())
        .containsExactly("VT-7Q4K22");
  }

  @Test
  void anotherAmountIsLookedAtByAPerson() {
    assertThat(match(List.of(line("2026-11-25T09:00", "401", "VT7Q4K22")), List.of())).isEmpty();
    assertThat(match(List.of(line("2026-11-25T09:00", "399", "VT7Q4K22")), List.of())).isEmpty();
  }

  @Test
  void theSameReferenceTwiceIsPaidOnce() {
    var lines =
        List.of(
            line("2026-11-25T09:00", "400", "VT7Q4K22"),
            line("2026-11-25T10:00", "400", "VT7Q4K22"));
    assertThat(match(lines, List.of())).hasSize(1);
  }

  @Test
  void aLineThatNamesTheSlipsTransferProvesIt() {
    var slip = slip(cloth, "ABC123XYZ", "400", "2026-11-25T03:00:00Z");
    var found = match(List.of(line("2026-11-25T09:58", "400", "TR ABC123XYZ")), List.of(slip));
    assertThat(found).singleElement().extracting(Matching.Match::slip).isEqualTo(slip);
    assertThat(found.getFirst().due()).isEqualTo(cloth);
  }

  @Test
  void amountAndTimeAreEnoughWhereTheyFitOneSlipAndOneLine() {
    var slip = slip(boat, "A1", "400", "2026-11-25T03:00:00Z");
    var line = line("2026-11-25T09:58", "400", "โอน");
    assertThat(match(List.of(line), List.of(slip))).hasSize(1);
    var twin = line("2026-11-25T09:59", "400", "โอนอีก");
    assertThat(match(List.of(line, twin), List.of(slip))).isEmpty();
    var another = slip(cloth, "B2", "400", "2026-11-25T03:01:00Z");
    assertThat(match(List.of(line), List.of(slip, another))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:05, 1",
    "2026-11-25T10:15, 0",
    "2026-11-23T10:01, 1",
    "2026-11-23T09:00, 0"
  })
  void aSlipIsSentSoonAfterItsTransfer(String at, int matches) {
    var slip = slip(boat, "A1", "400", "2026-11-25T03:00:00Z");
    assertThat(match(List.of(line(at, "400", "โอน")), List.of(slip))).hasSize(matches);
  }

  @Test
  void withoutSlipAndReferenceNothingIsGuessed() {
    assertThat(match(List.of(line("2026-11-25T09:00", "400", "โอน")), List.of())).isEmpty();
  }

  @Test
  void aStatementIsReadByTheNamesOfItsColumns() {
    var file =
        """
        ธนาคารตัวอย่าง,,,
        วันที่,เวลา,ฝาก,รายละเอียด
        25/11/2569,09:58,"1,250.50",จาก สมชาย VT7Q4K22
        25/11/69,,400.00,PromptPay
        2026-11-24,10:00:01,400.00,PromptPay
        24/11/2026,10:00,,ถอน
        24/11/2026,10:00,0.00,ดอกเบี้ย
        99/99/2026,10:00,5.00,ไม่มีวันนี้
        ,,,
        """;
    var lines = read(file.getBytes(StandardCharsets.UTF_8));
    assertThat(lines)
        .extracting(line -> line.at() + " " + line.hasTime() + " " + line.minor())
        .containsExactly(
            "2026-11-25T09:58 true 125050",
            "2026-11-25T00:00 false 40000",
            "2026-11-24T10:00:01 true 40000");
    assertThat(read(file.getBytes(Charset.forName("x-windows-874")))).isEqualTo(lines);
    assertThat(
            read(file.replace(',', ';').replace("1;250", "1,250").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(lines);
  }

  @Test
  void aFileInAnEncodingOfAnotherLanguageIsRefused() {
    var file = "วันที่,เวลา,ฝาก,รายละเอียด\n25/11/2569,09:58,400.00,汇款\n";
    var asElsewhere = file.getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> read(asElsewhere)).isInstanceOf(PaymentRefused.class);
    var thai = file.replace("汇款", "โอน");
    assertThat(read(thai.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(read(thai.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void satangAmongWholeBahtAreReadAndWhatIsFinerOrNoAmountIsRefused() {
    assertThat(read(amounts("400", "400.5", "-30", "\"1,000\"")))
        .extracting(BankLine::minor)
        .containsExactly(40_000L, 40_050L, -3_000L, 100_000L);
    for (var wrong : List.of("400.505", "4OO.00 1", "12.000,50")) {
      assertThatThrownBy(() -> read(amounts("400", '"' + wrong + '"')))
          .isInstanceOfSatisfying(
              PaymentRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.LINE_AMOUNT));
    }
  }

  private static byte[] amounts(String... amounts) {
    var file = new StringBuilder("วันที่,เวลา,ฝาก,รายละเอียด\n");
    for (var amount : amounts) file.append("25/11/2569,09:58,").append(amount).append(",โอน\n");
    return file.append(",,9999.999,รวม\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatWentOutIsReadFromItsColumnOrByItsMinus() {
    var apart = rows("25/11/2569,09:58,400.00,,โอน,", "25/11/2569,10:00,,\"1,250.50\",ถอน,");
    assertThat(readWithOut(apart)).extracting(BankLine::minor).containsExactly(40_000L, -125_050L);
    var together = rows("25/11/2569,09:58,400.00,,โอน,", "25/11/2569,10:00,(30.00),,ถอน,");
    assertThat(readWithOut(together)).extracting(BankLine::minor).containsExactly(40_000L, -3_000L);
  }

  @Test
  void eachBalanceFollowsFromTheOneBeforeWhicheverLineTheBankBeginsWith() {
    var first = "24/11/2569,09:00,,,ยอดยกมา,\"1,000.00\"";
    var second = "25/11/2569,09:58,400.00,,โอน,\"1,400.00\"";
    var third = "25/11/2569,10:00,,250.50,ถอน,\"1,149.50\"";
    var fourth = "26/11/2569,10:00,50.50,,โอน,\"1,200.00\"";
    assertThat(readWithOut(rows(first, second, third, fourth))).hasSize(3);
    assertThat(readWithOut(rows(fourth, third, second, first))).hasSize(3);
    var gap = new Object[] {"25/11/2569 · 1,400.00", "26/11/2569 · 1,200.00"};
    assertThatThrownBy(() -> readWithOut(rows(first, second, fourth)))
        .isInstanceOfSatisfying(
            PaymentRefused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.GAP);
              assertThat(refused.arguments()).containsExactly(gap);
            });
    assertThatThrownBy(() -> readWithOut(rows(fourth, second, first)))
        .isInstanceOfSatisfying(
            PaymentRefused.class, refused -> assertThat(refused.arguments()).containsExactly(gap));
  }

  private static byte[] rows(String... rows) {
    var file = "วันที่,เวลา,ฝาก,ถอน,รายละเอียด,คงเหลือ\n" + String.join("\n", rows) + "\n";
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private static List<BankLine> readWithOut(byte[] file) {
    var mapping = new Mapping("วันที่", "เวลา", "ฝาก", "ถอน", "คงเหลือ", "รายละเอียด");
    return StatementReading.read(file, mapping, TODAY);
  }

  @Test
  void equalLinesOfOneFileAreTwo() {
    var row = "25/11/2026,09:00,400,PromptPay\n";
    var lines = read(("วันที่,เวลา,ฝาก,รายละเอียด\n" + row + row).getBytes(StandardCharsets.UTF_8));
    assertThat(lines).extracting(BankLine::mark).doesNotHaveDuplicates().hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'day,time,in,text\n1,2,3,4', COLUMN",
    "'วันที่,เวลา,ฝาก,รายละเอียด\n', NO_LINES",
    "'', COLUMN"
  })
  void whatCannotBeReadIsRefused(String file, Reason reason) {
    assertThatThrownBy(() -> read(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            PaymentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void aPictureIsNoStatement() {
    assertThatThrownBy(() -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}))
        .isInstanceOf(PaymentRefused.class);
  }

  private static List<BankLine> read(byte[] file) {
    return StatementReading.read(
        file, new Mapping("วันที่", "เวลา", "ฝาก", "", "", "รายละเอียด"), TODAY);
  }

  private List<Matching.Match> match(List<BankLine> lines, List<Slip> slips) {
    return Matching.of(lines, List.of(boat, cloth), slips, BANGKOK);
  }

  private static BankLine line(String at, String amount, String text) {
    return new BankLine(LocalDateTime.parse(at), true, Money.of(amount, "THB").minor(), text, 1);
  }

  private static Slip slip(Due due, String transRef, String amount, String sent) {
    return new Slip(
        UUID.randomUUID(),
        due.id(),
        "004",
        transRef,
        Money.of(amount, "THB"),
        Instant.parse(sent),
        false,
        null);
  }

  private static Due due(String reference, String amount) {
    var nothing = Money.of("0", "THB");
    return new Due(
        UUID.randomUUID(),
        COMMUNITY,
        Place.community(COMMUNITY),
        UUID.randomUUID(),
        reference,
        LocalText.ofCodes(Map.of("th", "เรือ")),
        "สมชาย ใจดี",
        Lang.TH,
        false,
        Money.of(amount, "THB"),
        Money.of(amount, "THB"),
        Instant.parse("2026-11-27T00:00:00Z"),
        null,
        nothing,
        nothing,
        nothing);
  }
}
