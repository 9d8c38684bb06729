package org.aenglek.trips;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    try {
      Files.createDirectories(home);
      delete(fresh);
      RoadNetwork.read(extract, fresh, smallestPiece, this::show);
      replace(folder(home), fresh);
    } catch (IOException | RuntimeException | LinkageError e) {
      deleteQuietly(fresh);
      return refuse(extract, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
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

  private void show(int percent, String step) {
    int filled = BAR * percent / WHOLE;
    out.printf(
        "\r[%s%s] %3d %%  %-30s", "#".repeat(filled), ".".repeat(BAR - filled), percent, step);
    out.flush();
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
