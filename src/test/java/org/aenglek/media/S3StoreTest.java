package org.aenglek.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aenglek.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A bucket whose server believes nobody: it signs each request anew, as Amazon's own library does.
 */
class S3StoreTest {
  private static final String KEY = "village", SECRET = "only-the-village-knows+/=";
  private static final String REGION = "ap-southeast-1";
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final Clock clock = new MovableClock();
  private HttpServer server;
  private @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private Store store(String secret) {
    var endpoint = "http://localhost:" + server.getAddress().getPort();
    return new S3Store(
        new StoreSettings("s3://pictures/province-90", endpoint, REGION, KEY, secret), clock);
  }

  private void answer(HttpExchange request) throws IOException {
    var body = request.getRequestBody().readAllBytes();
    var path = request.getRequestURI().getPath();
    if (!isSigned(request, body)) {
      request.sendResponseHeaders(403, -1);
      return;
    }
    switch (request.getRequestMethod()) {
      case "PUT" -> {
        kept.put(path, body);
        request.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        kept.remove(path);
        request.sendResponseHeaders(204, -1);
      }
      default -> {
        var found = kept.get(path);
        request.sendResponseHeaders(found == null ? 404 : 200, found == null ? -1 : found.length);
        if (found != null) request.getResponseBody().write(found);
      }
    }
    request.close();
  }

  private boolean isSigned(HttpExchange request, byte[] body) {
    var address =
        "http://" + request.getRequestHeaders().getFirst("Host") + request.getRequestURI();
    var again =
        AwsV4HttpSigner.create()
            .sign(
                signing ->
                    signing
                        .identity(AwsCredentialsIdentity.create(KEY, SECRET))
                        .request(
                            SdkHttpRequest.builder()
                                .method(SdkHttpMethod.fromValue(request.getRequestMethod()))
                                .uri(URI.create(address))
                                .build())
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, REGION)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock));
    return again
        .request()
        .firstMatchingHeader("Authorization")
        .orElseThrow()
        .equals(request.getRequestHeaders().getFirst("Authorization"));
  }

  @Test
  void whatIsPutIsFoundUntilItIsDeleted() throws IOException {
    var store = store(SECRET);
    var bytes = Files.write(folder.resolve("picture"), Photo.jpeg(600, 400, 1));
    var name = Sha256.of(bytes) + "/640.webp";
    assertThat(store.find(name)).isEmpty();
    store.put(name, bytes);
    assertThat(kept).containsOnlyKeys("/pictures/province-90/" + name);
    try (var found = store.find(name).orElseThrow()) {
      assertThat(found).hasSameContentAs(new ByteArrayInputStream(Files.readAllBytes(bytes)));
    }
    store.delete(name);
    store.delete(name);
    assertThat(store.find(name)).isEmpty();
  }

  @Test
  void aServerThatDoesNotBelieveUsIsAFailureAndNotAMissingPicture() throws IOException {
    var stranger = store("another");
    var bytes = Files.write(folder.resolve("picture"), new byte[] {1});
    assertThatThrownBy(() -> stranger.put("ab/original", bytes)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> stranger.find("ab/original")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> stranger.delete("ab/original")).isInstanceOf(IOException.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsAFailure() {
    var nobody = new StoreSettings("s3://pictures", "http://localhost:1", REGION, KEY, SECRET);
    assertThatThrownBy(() -> new S3Store(nobody, clock).find("ab/original"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aBucketWithoutKeysIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new StoreSettings("s3://pictures", "", REGION, "", ""))
        .hasMessageContaining("AENGLEK_MEDIA_ENDPOINT");
  }
}
