package org.aenglek.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A bucket on a server that speaks S3; its three verbs need no library. */
final class S3Store implements Store {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200, GONE = 404, NO_CONTENT = 204;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI bucket;
  private final S3Signature signature;

  S3Store(StoreSettings settings, Clock clock) {
    this.bucket = settings.bucket();
    this.signature = new S3Signature(settings.key(), settings.secret(), settings.region(), clock);
  }

  @Override
  public void put(String name, Path bytes) throws IOException {
    var answer = send("PUT", name, BodyPublishers.ofFile(bytes), Sha256.of(bytes));
    answer.body().close();
    if (answer.statusCode() != OK) throw new IOException("not kept: " + answer.statusCode());
  }

  @Override
  public Optional<InputStream> find(String name) throws IOException {
    var answer = send("GET", name, BodyPublishers.noBody(), Sha256.NOTHING);
    if (answer.statusCode() == OK) return Optional.of(answer.body());
    answer.body().close();
    if (answer.statusCode() == GONE) return Optional.empty();
    throw new IOException("not read: " + answer.statusCode());
  }

  @Override
  public void delete(String name) throws IOException {
    var answer = send("DELETE", name, BodyPublishers.noBody(), Sha256.NOTHING);
    answer.body().close();
    int status = answer.statusCode();
    if (status != NO_CONTENT && status != OK && status != GONE) {
      throw new IOException("not deleted: " + status);
    }
  }

  private HttpResponse<InputStream> send(String verb, String name, BodyPublisher body, String sha)
      throws IOException {
    var address = URI.create(bucket + "/" + name);
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(verb, body);
    signature.headers(verb, address, sha).forEach(request::setHeader);
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new IOException(end);
    }
  }
}
