package org.aenglek.trips;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;

/**
 * Reads the roads of an OpenStreetMap extract into the home folder, with a bar that shows how far
 * it has come. The roads that were there before are replaced only when all is read.
 */
public final class RoadsImport {
  private static final int BAR = 30;
  private static final int WHOLE = 100;

  private final Path home;
  private final PrintStream out;
  private final int smallestPiece;
  private final long began = System.nanoTime();
  private volatile Reached reached = new Reached(0, "");

  private record Reached(int percent, String step) {}

  public RoadsImport(Path home, PrintStream out) {
    this(home, out, RoadNetwork.SMALLEST_PIECE);
  }

  RoadsImport(Path home, PrintStream out, int smallestPiece) {
    this.home = home;
    this.out = out;
    this.smallestPiece = smallestPiece;
  }

  /** Where the server looks for them. */
  static Path folder(Path home) {
    return home.resolve("roads");
  }

  /** Answers whether the roads are there now; whatever is in the way is said in one sentence. */
  public boolean run(Path extract) {
    if (!Files.isReadable(extract)) return refuse(extract, "there is no such file");
    var fresh = home.resolve("roads.new");
    var ticking = Thread.ofVirtual().start(this::tick);
    try {
      Files.createDirectories(home);
      delete(fresh);
      RoadNetwork.read(extract, fresh, smallestPiece, this::show);
      replace(folder(home), fresh);
    } catch (IOException | RuntimeException | LinkageError e) {
      ticking.interrupt();
      deleteQuietly(fresh);
      return refuse(extract, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    ticking.interrupt();
    show(WHOLE, "done");
    out.println();
    out.println("The roads are in " + folder(home) + "; the site uses them from its next start.");
    return true;
  }

  private boolean refuse(Path extract, String why) {
    out.println();
    out.println(
        "The roads of "
            + extract
            + " could not be read ("
            + why
            + "); travel times stay as they were.");
    return false;
  }

  /** One step may take minutes: the time that has passed shows that it goes on. */
  private void show(int percent, String step) {
    reached = new Reached(percent, step);
    print();
  }

  private synchronized void print() {
    int filled = BAR * reached.percent() / WHOLE;
    out.printf(
        "\r[%s%s] %3d %%  %s, %d s   ",
        "#".repeat(filled),
        ".".repeat(BAR - filled),
        reached.percent(),
        reached.step(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    out.flush();
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(Duration.ofSeconds(1));
        print();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static void replace(Path old, Path fresh) throws IOException {
    delete(old);
    Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException | UncheckedIOException left) {
      // The next import deletes it first.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var content = Files.walk(folder)) {
      for (var path : content.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
