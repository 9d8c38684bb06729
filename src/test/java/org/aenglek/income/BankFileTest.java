package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.income.BankFile.Credit;
import org.aenglek.income.BankFile.Sender;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files by which banks carry out transfers, as their layouts in the database say. */
@AenglekTest
class BankFileTest {
  private static final Charset THAI = Charset.forName("x-windows-874");
  private static final Sender VILLAGE =
      new Sender("บ้านท่าทราย", "C001", "0123", "1234567890", LocalDate.of(2026, 12, 1));
  private static final BankAccount SOMJAI =
      BankAccount.of(Bank.KASIKORN, "012-3-45678-9", "สมใจ, ทอดี");

  @Autowired BankLayouts layouts;
  @Autowired World world;

  @Test
  void aTableHasItsNamesOnTop() {
    assertThat(new String(file("plain", SOMJAI), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            no,bank,account,name,amount,reference
            1,004,0123456789,"สมใจ, ทอดี",1250.50,P3-1
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void fieldsOfFixedWidthMakeRecordsOfTheSameLength() {
    var lines = new String(file("krungthai", SOMJAI), THAI).lines().toList();
    assertThat(lines).hasSize(2).extracting(String::length).containsOnly(498);
    assertThat(lines.getFirst())
        .startsWith("1010000010060000001" + "0000000000000125050" + "01122026" + "C");
    assertThat(lines.getLast())
        .startsWith("102000001" + "004" + "0000" + "00123456789" + "006" + "0123" + "01234567890")
        .contains("01122026" + "04" + "00" + "00000000000125050", "สมใจ, ทอดี");
  }

  /** A number that is cut would be another's. */
  @Test
  void anAccountThatDoesNotFitIsRefused() {
    var long12 = BankAccount.of(Bank.SAVINGS, "020123456789", "สมใจ");
    assertThatThrownBy(() -> file("krungthai", long12)).hasMessage("income.refused.bankFile");
  }

  private byte[] file(String layout, BankAccount to) {
    return BankFile.of(
        world.ask(() -> layouts.get(layout)),
        VILLAGE,
        List.of(new Credit(1, to, Money.of("1250.50", "THB"), "P3-1")));
  }
}
