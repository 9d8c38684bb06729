package org.aenglek.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.aenglek.site.Json;
import org.jspecify.annotations.Nullable;

/**
 * One address that takes letters as JSON with a bearer token, and tells by its status what became
 * of them.
 */
final class JsonGateway {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI address;
  private final String token;
  private final Duration patience;

  JsonGateway(URI address, String token) {
    this(address, token, ANSWERING);
  }

  JsonGateway(URI address, String token, Duration patience) {
    this.address = address;
    this.token = token;
    this.patience = patience;
  }

  Attempt post(Object body, String... headers) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
    if (headers.length > 0) request.headers(headers);
    try {
      return judged(client.send(request.build(), HttpResponse.BodyHandlers.discarding()));
    } catch (HttpTimeoutException slow) {
      return new Attempt.Later("timeout");
    } catch (IOException lost) {
      return new Attempt.Later("unreachable");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Attempt.Later("stopped");
    }
  }

  private static Attempt judged(HttpResponse<?> answer) {
    int status = answer.statusCode();
    var reason = "http " + status;
    return switch (status) {
      case 409 -> new Attempt.Sent(); // an earlier attempt of this very letter was accepted
      case 401, 402, 403 -> new Attempt.ShutOut(reason);
      case 408, 425 -> new Attempt.Later(reason);
      case 429, 503 -> new Attempt.Later(reason, pause(answer));
      default -> {
        if (status / 100 == 2) yield new Attempt.Sent();
        yield status >= 500 ? new Attempt.Later(reason) : new Attempt.Never(reason);
      }
    };
  }

  private static @Nullable Duration pause(HttpResponse<?> answer) {
    var seconds = answer.headers().firstValue("Retry-After").orElse("");
    if (!seconds.matches("[0-9]{1,6}")) return null;
    var asked = Duration.ofSeconds(Integer.parseInt(seconds));
    return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
  }
}
