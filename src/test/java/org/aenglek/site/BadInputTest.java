package org.aenglek.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nonsense gets a page in the reader's language with a way on, never a stack trace. */
@AenglekTest
class BadInputTest {
  @Autowired Site site;

  @ParameterizedTest
  @CsvSource({
    "/th/communities/no-such-village, 404, ไม่มีหน้า",
    "/ms/no-such-page,                404, Tiada halaman",
    "/zh/communities/%E0%B8%82,       404, 没有页面",
    "/ms/communities/ban%00khao,      400, tidak betul",
    "/en/communities/%2e%2e/secrets,  404, no page",
    "/xx/communities,                 404, ไม่มีหน้า",
  })
  void anAddressThatLeadsNowhere(String path, int status, String words) {
    var answer = site.get(path);
    assertThat(answer.body()).contains(words).contains("href=\"/");
    assertThat(answer.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /en/communities/\u00ff\u00fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /en/communities/%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /en/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /en/<script> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "BREW /en/communities HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /en/communities HTTP/1.1\r\nConnection: close\r\n\r\n",
      })
  void requestsThatNoBrowserSends(String request) {
    var answer = site.raw(request.getBytes(ISO_8859_1));
    assertThat(answer).startsWith("HTTP/1.1 4").contains("href=\"/").doesNotContain("Exception");
  }

  @Test
  void aHugeHeader() {
    var request =
        "GET /en/communities HTTP/1.1\r\nHost: x\r\nAccept-Language: ms\r\nX-Big: "
            + "x".repeat(100_000)
            + "\r\nConnection: close\r\n\r\n";
    assertThat(site.raw(request.getBytes(ISO_8859_1))).startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, 1000000",
    "application/x-www-form-urlencoded, 5000000",
    "application/octet-stream, 30000000"
  })
  void aHugeBody(String type, int length) {
    var request =
        "POST /ms/communities HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(type, length, "x".repeat(length));
    assertThat(site.raw(request.getBytes(ISO_8859_1)))
        .startsWith("HTTP/1.1 4")
        .contains("lang=\"ms", "href=\"/ms/")
        .doesNotContain("Exception");
  }

  @Test
  void theWrongMethod() {
    var answer = site.send("POST", "/ms/communities/ban-mi-rai");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body()).contains("tidak boleh digunakan");
  }

  @Test
  void aChangeSentByAnotherSiteIsRefused() {
    assertThat(site.send("POST", "/en/", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    assertThat(site.send("POST", "/en/", "Origin", "https://evil.test").status()).isEqualTo(403);
    assertThat(site.send("POST", "/en/", "Origin", "http://aenglek.test").status())
        .isNotEqualTo(403);
  }

  @Test
  void browsersAreToldWhatPagesMayDo() {
    var page = site.get("/en/communities/ban-mi-rai");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(page.header("Strict-Transport-Security")).isEmpty();
    assertThat(
            site.get("/en/communities/ban-mi-rai", "X-Forwarded-Proto", "https")
                .header("Strict-Transport-Security"))
        .startsWith("max-age=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/th/search?q=%ff",
        "/th/communities?kind=%e0%b8",
        "/api/v1/communities?district=%ff",
      })
  void aQueryThatCannotBeReadIsNoFaultOfOurs(String path) {
    assertThat(site.get(path).status()).isLessThan(500);
  }
}
