package org.aenglek.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with our pages: nothing from elsewhere but map tiles where a server is set,
 * nothing inline, no frames.
 *
 * <p>They are the same on every answer, so they are encoded once: encoding them anew took a quarter
 * of the server's own time for a kept page.
 */
@Component
class SafetyHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Header TRANSPORT =
      Header.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  private final List<Header> always;

  SafetyHeaders(Settings settings) {
    this.always =
        List.of(
            Header.of("Content-Security-Policy", contentPolicy(settings)),
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("Referrer-Policy", "strict-origin-when-cross-origin"),
            Header.of(
                "Permissions-Policy",
                "geolocation=(self), camera=(self), microphone=(), payment=()"),
            Header.of("Cross-Origin-Opener-Policy", "same-origin"));
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new OnEveryAnswer(always));
  }

  private static String contentPolicy(Settings settings) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:" + tileServer(settings),
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static String tileServer(Settings settings) {
    if (settings.tiles() == null) return "";
    var server = URI.create(settings.tiles().replaceAll("\\{.*", ""));
    return " " + server.getScheme() + "://" + server.getAuthority();
  }

  private record Header(byte[] name, byte[] value) {
    static Header of(String name, String value) {
      return new Header(name.getBytes(ISO_8859_1), value.getBytes(ISO_8859_1));
    }

    /** Of its own bytes, because the server may write other values into those it is given. */
    void addTo(MimeHeaders headers) {
      headers.addValue(name, 0, name.length).setBytes(value.clone(), 0, value.length);
    }
  }

  private static final class OnEveryAnswer extends ValveBase {
    private final List<Header> always;

    OnEveryAnswer(List<Header> always) {
      super(true);
      this.always = always;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      var headers = response.getCoyoteResponse().getMimeHeaders();
      for (var header : always) header.addTo(headers);
      if ("https".equals(request.getHeader("X-Forwarded-Proto"))) TRANSPORT.addTo(headers);
      getNext().invoke(request, response);
    }
  }
}
