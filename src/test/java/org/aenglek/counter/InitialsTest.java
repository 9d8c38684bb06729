package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which a guest is found on the phone's list when nobody else shall read their name. */
class InitialsTest {
  @ParameterizedTest
  @CsvSource({"เพ็ญ แก้ว,พก", "สมชาย ใจดี,สจ", "aminah Binti Ali,AA", "Ravi a/l Kumar,RK", "王 小明,王小", "' ',''"})
  void areTheConsonantsByWhichNamesAreFiled(String name, String initials) {
    assertThat(Days.initials(new Guest(name, "", "", Needs.NONE))).isEqualTo(initials);
  }
}
