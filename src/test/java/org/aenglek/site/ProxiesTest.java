package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProxiesTest {

  @ParameterizedTest
  @CsvSource({
    "'',                     127.0.0.1,    true,  on the same machine",
    "'',                     ::1,          true,  on the same machine by IPv6",
    "'',                     10.0.0.2,     false, a private address is nobody's word",
    "'',                     fd00::1,      false, nor is one of IPv6",
    "'10.0.0.0/8, fd00::/8', 10.1.2.3,     true,  a proxy that was named",
    "'10.0.0.0/8, fd00::/8', fd00::1,      true,  by IPv6",
    "'10.0.0.0/8, fd00::/8', 11.0.0.1,     false, beside the network",
    "'10.0.0.0/8, fd00::/8', 127.0.0.1,    false, who names others does not mean this machine",
    "10.0.0.4/30,            10.0.0.7,     true,  the last of four",
    "10.0.0.4/30,            10.0.0.8,     false, the one after it",
    "192.0.2.1,              192.0.2.1,    true,  one alone",
    "0.0.0.0/0,              203.0.113.9,  true,  everybody",
    "0.0.0.0/0,              2001:db8::1,  false, everybody by IPv4"
  })
  void onlyTheProxiesThatAreNamedSpeakForOthers(
      String set, String from, boolean isHeard, String why) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    request.addHeader("X-Forwarded-For", "198.51.100.7");
    assertThat(new Proxies(set).client(request))
        .as(why)
        .isEqualTo(ClientAddress.parse(isHeard ? "198.51.100.7" : from));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1"})
  void whatIsNoNetworkIsNamed(String set) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> new Proxies(set))
        .withMessageContaining("AENGLEK_PROXIES");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.200,        true",
    "203.0.113.7, 203.0.114.7,          false",
    "2001:db8:0:a1::1, 2001:db8:0:af::2, true",
    "2001:db8:0:a1::1, 2001:db8:0:1a1::1, false"
  })
  void neighboursAreThoseBetweenWhomOneMayEasilyChange(String one, String other, boolean are) {
    assertThat(neighbourhood(one).equals(neighbourhood(other))).isEqualTo(are);
  }

  private static String neighbourhood(String address) {
    return ClientAddress.parse(address).neighbourhood();
  }
}
