package org.aenglek;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that runs the server: ours, unless we are root. PostgreSQL refuses root, so root
 * hands it to one with fewer rights.
 *
 * @param prefix what to write before a command so that this account runs it
 * @param owner whose files it can change; empty when it is ourselves
 */
record ServerAccount(List<String> prefix, Optional<Owner> owner) {

  record Owner(int uid, int gid) {}

  /**
   * PostgreSQL sorts and lower-cases by itself (C.UTF-8 built in), but pg_trgm asks the system what
   * a letter is, and in the locale "C" finds none in Thai. Linux and the others do not agree on a
   * name for UTF-8.
   */
  static final String UTF8_LOCALE =
      System.getProperty("os.name").startsWith("Linux") ? "C.UTF-8" : "en_US.UTF-8";

  private static final Owner ROOT = new Owner(0, 0);
  private static final Owner NOBODY = new Owner(65_534, 65_534);
  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /**
   * Chooses by trying. The folder's owner comes first, so that a folder keeps the account that it
   * began with.
   */
  static ServerAccount forFolder(Path home) throws IOException {
    if (!UNIX || new UnixSystem().getUid() != 0)
      return new ServerAccount(List.of(), Optional.empty());
    var owner = ownerOf(home);
    var folders = owner.equals(ROOT) ? Stream.<ServerAccount>empty() : Stream.of(switchedTo(owner));
    return Stream.concat(folders, Stream.of(rootWithoutRights(), switchedTo(NOBODY)))
        .filter(ServerAccount::works)
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "PostgreSQL does not run as root, and root cannot hand it over here. "
                        + "Start Aenglek as an ordinary user."));
  }

  /**
   * In a name space where it has no name: the kernel still knows its files, PostgreSQL sees
   * "nobody". Docker forbids it.
   */
  private static ServerAccount rootWithoutRights() {
    return new ServerAccount(List.of("unshare", "-U"), Optional.of(ROOT));
  }

  private static ServerAccount switchedTo(Owner owner) {
    var prefix =
        List.of("setpriv", "--reuid=" + owner.uid, "--regid=" + owner.gid, "--clear-groups");
    return new ServerAccount(prefix, Optional.of(owner));
  }

  private static Owner ownerOf(Path path) throws IOException {
    return new Owner(
        (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS),
        (int) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether the system lets us, and knows a name for the account: initdb insists on one. */
  private boolean works() {
    try {
      return exitCode(builder(List.of("id", "-un")).redirectOutput(ProcessBuilder.Redirect.DISCARD))
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** Gives the account a folder with all that is in it, or a file. */
  void own(Path path) throws IOException {
    if (owner.isEmpty()) return;
    for (var each : Folders.content(path)) {
      if (!ownerOf(each).equals(owner.get())) giveAway(each, owner.get());
    }
  }

  private static void giveAway(Path path, Owner owner) throws IOException {
    Files.setAttribute(path, "unix:uid", owner.uid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", owner.gid, LinkOption.NOFOLLOW_LINKS);
  }

  /** What root makes in somebody's folder belongs to that somebody. */
  static void handOver(Path made, Path folder) throws IOException {
    if (!UNIX || new UnixSystem().getUid() != 0) return;
    new ServerAccount(List.of(), Optional.of(ownerOf(folder))).own(made);
  }

  /** Runs a command to its end. Its words stay in the folder, and in the exception if it fails. */
  void run(List<String> command, Path folder, String step) throws IOException {
    var words = folder.resolve(step + ".log");
    Files.deleteIfExists(words); // perhaps another account's, but in our folder
    // No pipe: the server that pg_ctl leaves behind keeps its end open, we would read for ever.
    var builder = builder(command).directory(folder.toFile()).redirectOutput(words.toFile());
    if (exitCode(builder) != 0)
      throw new CannotStart(
          String.join(" ", command) + " failed:\n" + Files.readString(words).strip());
  }

  private ProcessBuilder builder(List<String> command) {
    var all = Stream.concat(prefix.stream(), command.stream()).toList();
    var builder = new ProcessBuilder(all).redirectErrorStream(true);
    var environment = builder.environment();
    // Variables of PostgreSQL are meant for some other server.
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    // On macOS a server without a locale stops with "became multithreaded".
    environment.put("LC_ALL", UTF8_LOCALE);
    return builder;
  }

  private static int exitCode(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + builder.command());
    }
  }
}
