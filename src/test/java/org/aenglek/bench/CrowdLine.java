package org.aenglek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.aenglek.testing.Together;

/**
 * A crowd's telephones, in a process of their own: each tells at the same moment, and again until
 * it is answered. Prints for each the seconds until then, and how often it told.
 */
public final class CrowdLine {
  private static final HttpClient LINE =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int OK = 200;

  private CrowdLine() {}

  /**
   * @param arguments the address, and a file with a secret and what is told on each line
   */
  public static void main(String[] arguments) throws IOException {
    var address = URI.create(arguments[0]);
    var stalls = Files.readAllLines(Path.of(arguments[1]));
    Together.together(stalls.size(), i -> told(address, stalls.get(i).split(" ", 2)))
        .forEach(System.out::println);
  }

  private static String told(URI address, String[] stall) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + stall[0])
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(stall[1]))
            .build();
    long began = System.nanoTime();
    int attempts = 1;
    while (!isTaken(request)) attempts++;
    double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    return seconds + " " + attempts;
  }

  private static boolean isTaken(HttpRequest request) {
    try {
      return LINE.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException | InterruptedException cut) {
      return false;
    }
  }
}
