package org.aenglek.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service on this machine that takes letters as its documentation demands, and refuses what does
 * not keep to it: LINE's Messaging API, or the gateway of docs/running.
 */
final class JsonService implements AutoCloseable {
  static final String TOKEN = "right-token";

  /** What is wrong with a body, in the order of its documentation. */
  private interface Rules {
    Optional<String> broken(HttpExchange exchange, JsonNode body);

    UUID key(HttpExchange exchange, JsonNode body);
  }

  /** A letter that was accepted. */
  record Accepted(UUID key, String to, String text) {}

  /** What is answered next instead of what would be right. */
  private record Mishap(int status, String retryAfter, boolean isAcceptedAllTheSame) {}

  private final HttpServer server;
  private final Rules rules;
  private final Set<UUID> keys = new HashSet<>();
  private final List<Accepted> accepted = Collections.synchronizedList(new ArrayList<>());
  private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Mishap> mishaps = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private int requests;

  private JsonService(String path, Rules rules) {
    this.rules = rules;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(path, this::answer);
    server.start();
  }

  /** As developers.line.biz documents "send push message" and "retry failed API requests". */
  static JsonService line() {
    return new JsonService(
        "/v2/bot/message/push",
        new Rules() {
          @Override
          public Optional<String> broken(HttpExchange exchange, JsonNode body) {
            var messages = body.path("messages");
            if (!fields(body).equals(Set.of("to", "messages"))) return Optional.of("fields");
            if (!text(body, "to").matches("[UCR][0-9a-f]{32}")) return Optional.of("to");
            if (!messages.isArray() || messages.isEmpty() || messages.size() > 5) {
              return Optional.of("messages");
            }
            for (var message : messages) {
              if (!fields(message).equals(Set.of("type", "text"))) return Optional.of("message");
              if (!text(message, "type").equals("text")) return Optional.of("type");
              int length = text(message, "text").length();
              if (length < 1 || length > 5000) return Optional.of("length");
            }
            return Optional.empty();
          }

          @Override
          public UUID key(HttpExchange exchange, JsonNode body) {
            return UUID.fromString(exchange.getRequestHeaders().getFirst("X-Line-Retry-Key"));
          }
        });
  }

  /** As docs/running documents it. */
  static JsonService sms() {
    return new JsonService(
        "/send",
        new Rules() {
          @Override
          public Optional<String> broken(HttpExchange exchange, JsonNode body) {
            if (!fields(body).equals(Set.of("to", "text", "id"))) return Optional.of("fields");
            if (!text(body, "to").matches("\\+[1-9][0-9]{6,14}")) return Optional.of("to");
            return text(body, "text").isBlank() ? Optional.of("text") : Optional.empty();
          }

          @Override
          public UUID key(HttpExchange exchange, JsonNode body) {
            return UUID.fromString(text(body, "id"));
          }
        });
  }

  URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  List<Accepted> accepted() {
    return List.copyOf(accepted);
  }

  /** What did not keep to the documentation. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  synchronized int requests() {
    return requests;
  }

  /** Answers the next so many requests with that status. */
  synchronized void fail(int times, int status) {
    for (int i = 0; i < times; i++) mishaps.add(new Mishap(status, "", false));
  }

  synchronized void askForPause(int seconds) {
    mishaps.add(new Mishap(429, String.valueOf(seconds), false));
  }

  /** Accepts the next letter but never says so. */
  synchronized void acceptInSilence() {
    mishaps.add(new Mishap(0, "", true));
  }

  /** Never answers the next request. */
  synchronized void hang() {
    mishaps.add(new Mishap(0, "", false));
  }

  private void answer(HttpExchange exchange) throws IOException {
    var read = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var mishap = nextMishap();
    if (mishap == null || mishap.isAcceptedAllTheSame()) {
      int status = judge(exchange, read);
      if (mishap == null) {
        say(exchange, status);
        return;
      }
    }
    if (mishap.status() == 0) {
      silence();
      exchange.close();
      return;
    }
    if (!mishap.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", mishap.retryAfter());
    }
    say(exchange, mishap.status());
  }

  private synchronized Mishap nextMishap() {
    requests++;
    return mishaps.poll();
  }

  private synchronized int judge(HttpExchange exchange, String read) {
    var headers = exchange.getRequestHeaders();
    if (!exchange.getRequestMethod().equals("POST")) return refused("method", 405);
    if (!("Bearer " + TOKEN).equals(headers.getFirst("Authorization"))) return 401;
    if (!"application/json".equals(headers.getFirst("Content-Type"))) return refused("type", 415);
    JsonNode body = JsonMapper.builder().build().readTree(read);
    var wrong = rules.broken(exchange, body);
    if (wrong.isPresent()) return refused(wrong.get(), 400);
    var key = rules.key(exchange, body);
    if (!keys.add(key)) return 409;
    var text = body.has("text") ? text(body, "text") : text(body.path("messages").get(0), "text");
    accepted.add(new Accepted(key, text(body, "to"), text));
    return 200;
  }

  private int refused(String why, int status) {
    broken.add(why);
    return status;
  }

  private void silence() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange exchange, int status) throws IOException {
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static Set<String> fields(JsonNode node) {
    return Set.copyOf(node.propertyNames());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
