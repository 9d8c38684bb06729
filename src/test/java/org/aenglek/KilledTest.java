package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real processes, killed while guests book: what a guest was told is there afterwards. */
class KilledTest {
  private static final int KILLS = 3;

  /** In one life of the server; a client may not hold much more in a minute. */
  private static final int ORDERS = 8;

  private static final String LUNCH = "/ms/bookings/offers/ko-yo-lakeside-lunch";
  private static final String GUEST = "Nur Aisyah binti Ismail";

  @TempDir private Path home;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private int port;
  private Process server;

  @BeforeEach
  void aPort() throws IOException {
    port = freePort();
  }

  @AfterEach
  void killAll() throws IOException {
    killEverything();
  }

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      start();
      awaitSample();
      allAreThere();
      int before = acknowledged.size();
      var booking = Thread.startVirtualThread(this::bookUntilKilled);
      while (acknowledged.size() < before + ORDERS) assertThat(booking.isAlive()).isTrue();
      killEverything();
      booking.join();
    }
    start();
    allAreThere();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ORDERS);
  }

  /** It opens before it has read the sample province. */
  private void awaitSample() throws IOException, InterruptedException {
    while (client.send(get(LUNCH), HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
      assertThat(server.isAlive()).isTrue();
    }
  }

  private void allAreThere() throws IOException, InterruptedException {
    for (var link : acknowledged) {
      var page = client.send(get(link), HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).as(link).isEqualTo(200);
      assertThat(page.body()).as(link).contains("/cancellation");
    }
  }

  private void bookUntilKilled() {
    try {
      for (int order = 0; ; order++) {
        var link = post(LUNCH, turn(order));
        post(link + "/order", "name", GUEST, "phone", "0812345678");
        acknowledged.add(link);
      }
    } catch (IOException killed) {
      // nothing more to acknowledge
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] turn(int order) {
    var day = LocalDate.now(ZoneId.of("Asia/Bangkok")).plusDays(3 + order % 20);
    return new String[] {"turn", day + " 11:00", "adults", "2"};
  }

  /** Where the answer leads; only what was done is answered like that. */
  private String post(String path, String... fields) throws IOException, InterruptedException {
    var form = new StringBuilder("request=" + UUID.randomUUID());
    for (int i = 0; i < fields.length; i += 2) {
      var value = URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8);
      form.append('&').append(fields[i]).append('=').append(value);
    }
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() >= 500) throw new IOException("the database is killed");
    if (answer.statusCode() != 303) throw new IllegalStateException(path + " answers " + answer);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(address(path)).build();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port).resolve(path);
  }

  private void start() throws IOException {
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Aenglek.class.getName(),
            "--load=sample");
    var environment = process.environment();
    environment.put("AENGLEK_HOME", home.toString());
    environment.put("PORT", Integer.toString(port));
    environment.put("AENGLEK_MANAGEMENT_PORT", Integer.toString(freePort()));
    environment.put("AENGLEK_PUBLIC_URL", "http://localhost:" + port);
    environment.remove("AENGLEK_DATABASE_URL");
    server = process.redirectErrorStream(true).start();
    var said = server.inputReader(StandardCharsets.UTF_8);
    var heard = said.readLine();
    while (heard != null && !heard.contains("Started Aenglek")) heard = said.readLine();
    assertThat(heard).as("it started").isNotNull();
    Thread.startVirtualThread(() -> said.lines().forEach(line -> {}));
  }

  private void killEverything() throws IOException {
    var postgres =
        PostmasterFile.in(home.resolve("postgres/data"))
            .flatMap(file -> ProcessHandle.of(file.pid()));
    postgres.ifPresent(KilledTest::kill);
    kill(server.toHandle());
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly(); // kill -9
    // In some containers nobody buries the dead.
    process.onExit().completeOnTimeout(process, 1, TimeUnit.SECONDS).join();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
