package org.aenglek;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a server says of itself in {@code data/postmaster.pid}. One that is killed leaves the file
 * behind, and its number can already belong to another process.
 */
record PostmasterFile(long pid, int port, boolean ready) {

  /**
   * Lines: pid, folder, start, port, sockets, address, shared memory, status. The last three come
   * while it starts.
   */
  private static final Pattern LINES = Pattern.compile("(\\d+)\\R.*\\R\\d+\\R(\\d+)\\R(?s:(.*))");

  private static final int ORPHAN_SECONDS = 30;

  /** The file of a data folder, if there is one that can be read. */
  static Optional<PostmasterFile> in(Path data) throws IOException {
    var text = LINES.matcher(read(data));
    if (!text.matches()) return Optional.empty();
    var ready = text.group(3).stripTrailing().endsWith("ready");
    return Optional.of(
        new PostmasterFile(Long.parseLong(text.group(1)), Integer.parseInt(text.group(2)), ready));
  }

  private static String read(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }

  /** Whether its process lives and is a server of ours, not another that got the number. */
  boolean isOfServerIn(Path home) {
    return ProcessHandle.of(pid)
        .map(ProcessHandle::info)
        .filter(process -> runsIn(home, process))
        .isPresent();
  }

  /** Some systems hide the program of another account's process, some its arguments. */
  private static boolean runsIn(Path home, ProcessHandle.Info process) {
    var program = process.command().map(command -> Path.of(command).startsWith(home));
    var arguments =
        process.arguments().map(words -> List.of(words).contains(home.resolve("data").toString()));
    return (program.isPresent() || arguments.isPresent())
        && program.orElse(true)
        && arguments.orElse(true);
  }

  /**
   * Makes the file of a dead server harmless. PostgreSQL starts only when the number in it is free,
   * or its parent's: so we write our own. Deleting the file would be simpler, but its other lines
   * tell PostgreSQL whether the dead server's helpers still write to the data.
   */
  static void disown(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    var text = read(data);
    if (text.isBlank()) {
      Files.deleteIfExists(file); // the machine died while the file was written
    } else {
      var ours = text.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
      Files.writeString(file, ours, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Waits for programs of this folder that a killed Aenglek or server left behind: helpers of the
   * server, initdb.
   */
  static void awaitOrphans(Path home) {
    var ends =
        ProcessHandle.allProcesses()
            .filter(
                process ->
                    process
                        .info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(home))
                        .isPresent())
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture<?>[]::new);
    // Those that stay longer make the start fail with PostgreSQL's own words.
    CompletableFuture.allOf(ends).completeOnTimeout(null, ORPHAN_SECONDS, TimeUnit.SECONDS).join();
  }
}
