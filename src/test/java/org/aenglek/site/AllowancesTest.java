package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aenglek.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AllowancesTest {
  private final MovableClock clock = new MovableClock();
  private final Allowances allowances =
      new Allowances(new Proxies("127.0.0.1, 10.0.0.0/8, fd00::/8"), clock);

  @Test
  void whoTookAllWaitsForMore() {
    for (int i = 0; i < 30; i++) assertThat(isAllowed("203.0.113.7", null)).isTrue();
    assertThat(isAllowed("203.0.113.7", null)).isFalse();
    clock.forward(Duration.ofSeconds(2));
    assertThat(isAllowed("203.0.113.7", null)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7,   ,                       203.0.113.8,   ,                        two clients",
    "127.0.0.1,     203.0.113.7,            127.0.0.1,     203.0.113.8,             behind our proxy",
    "10.0.0.2,      203.0.113.7:4711,       10.0.0.2,      203.0.113.8:4711,        with their ports",
    "fd00::1,       203.0.113.7,            fd00::1,       203.0.113.8,             a proxy on IPv6",
    "2001:db8::1,   ,                       2001:db8:0:1::1, ,                      two households",
    "127.0.0.1,     2001:db8::1,            127.0.0.1,     2001:db8:0:1::1,         IPv6 behind a proxy"
  })
  void othersStillGetTheirs(String from, String said, String other, String saidOther, String who) {
    takeAll(from, said);
    assertThat(isAllowed(other, saidOther)).as(who).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7,  1.1.1.1,             203.0.113.7,  2.2.2.2,             no proxy of ours",
    "127.0.0.1,    '1.1.1.1, 3.3.3.3',  127.0.0.1,    '2.2.2.2, 3.3.3.3',  a word before the proxy's",
    "2001:db8::1,  ,                    2001:db8::2,  ,                    one household",
    "127.0.0.1,    nonsense,            127.0.0.1,    rubbish,             no address at all"
  })
  void nobodyGetsMoreByPretending(
      String from, String said, String other, String saidOther, String how) {
    takeAll(from, said);
    assertThat(isAllowed(other, saidOther)).as(how).isFalse();
  }

  private void takeAll(String address, String forwardedFor) {
    boolean isMore = true;
    while (isMore) isMore = isAllowed(address, forwardedFor);
  }

  private boolean isAllowed(String address, String forwardedFor) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    if (forwardedFor != null) request.addHeader("X-Forwarded-For", forwardedFor);
    try {
      allowances.take(request);
      return true;
    } catch (Allowances.TooMany enough) {
      return false;
    }
  }
}
