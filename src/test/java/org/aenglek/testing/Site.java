package org.aenglek.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The running site as a reader without a browser meets it. */
public final class Site {
  static final String PORT = "aenglek.test.port";

  private final WebServerApplicationContext application;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  public Site(WebServerApplicationContext application) {
    this.application = application;
  }

  /** For a browser, which finds the public address there. */
  @EventListener
  void started(WebServerInitializedEvent started) {
    if (started.getApplicationContext() == application) {
      System.setProperty(PORT, "" + started.getWebServer().getPort());
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Addresses of this site in {@code href} and {@code src}, without their fragments. */
    public List<String> links() {
      return Pattern.compile("(?:href|src)=\"(/[^\"#]*)")
          .matcher(body())
          .results()
          .map(match -> match.group(1).replace("&amp;", "&"))
          .distinct()
          .toList();
    }
  }

  public String address(String path) {
    return "http://localhost:" + application.getWebServer().getPort() + path;
  }

  /** As the installation calls itself; a browser of the tests finds it there. */
  public String publicAddress(String path) {
    return "http://aenglek.test" + path;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** Sends a form as a browser does. */
  public Answer post(String path, String form) {
    return post(path, "application/x-www-form-urlencoded", form);
  }

  public Answer post(String path, String type, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  /** Somebody who has not signed in. */
  public Visitor visitor() {
    return new Visitor(this);
  }

  /**
   * @param language as a browser asks for it
   */
  public Answer postIn(String language, String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer send(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  public Answer send(String method, String path, byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .headers(headers));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends these very bytes, which no proper client would send, and reads the whole answer. */
  public String raw(byte[] request) {
    try (var socket = new Socket("localhost", application.getWebServer().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
