package org.aenglek;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The server's process and its data folder. Whoever calls this holds the lock of the folder. */
final class PostgresServer {

  /**
   * A first guess that leaves most of a small machine to Java; memory for what is read often is
   * taken as it fills. The log keeps one file per weekday.
   */
  private static final List<String> FIRST_SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=" + partOfMemory(16) + "MB",
          "effective_cache_size=" + partOfMemory(4) + "MB",
          "max_wal_size=512MB",
          "jit=off",
          "random_page_cost=1.1",
          "logging_collector=on",
          "log_filename=postgresql-%a.log",
          "log_truncate_on_rotation=on",
          "log_rotation_size=0");

  private static final long MEGABYTE = 1 << 20;
  private static final int LEAST_MEGABYTES = 64;
  private static final int MOST_MEGABYTES = 2048;

  private static final String START_SECONDS = "300"; // a long recovery is work, not a failure
  private static final String STOP_SECONDS = "120";
  private static final long A_MOMENT = 20_000_000; // nanoseconds

  private final Path home;
  private final Path data;
  private final Path programs;
  private final PostgresPasswords passwords;
  private final ServerAccount account;
  private final Consumer<String> progress;

  /** The server of a folder, ready to start: programs unpacked, account chosen and tried. */
  static PostgresServer in(Path home, PostgresPasswords passwords, Consumer<String> progress)
      throws IOException {
    var programs = PostgresPrograms.unpack(home, progress);
    var account = ServerAccount.forFolder(home);
    account.own(home);
    var server = new PostgresServer(home, programs, passwords, account, progress);
    server.tryOut();
    return server;
  }

  /**
   * Where another account runs the server, a closed folder above would show up late and in riddles.
   */
  private void tryOut() throws IOException {
    try {
      run("version", "postgres", "--version");
    } catch (IllegalStateException e) {
      throw new CannotStart(
          """
          PostgreSQL cannot run in %s. If root starts Aenglek, others must be able to pass the folders \
          above it (chmod o+x). %s"""
              .formatted(home, e.getMessage()),
          e);
    }
  }

  private PostgresServer(
      Path home,
      Path programs,
      PostgresPasswords passwords,
      ServerAccount account,
      Consumer<String> progress) {
    this.home = home;
    this.data = home.resolve("data");
    this.programs = programs;
    this.passwords = passwords;
    this.account = account;
    this.progress = progress;
  }

  /**
   * Returns the port on which it takes connections.
   *
   * @param settings for this one run, as {@code name=value} without spaces
   */
  int start(String... settings) throws IOException {
    var survivor = survivor().filter(PostmasterFile::ready);
    if (survivor.isPresent()) {
      progress.accept("PostgreSQL outlived the last Aenglek, taking it over");
      return survivor.get().port();
    }
    stop(); // a survivor in the middle of starting or stopping: neither usable nor out of the way
    PostmasterFile.awaitOrphans(home);
    if (!Files.exists(data)) create();
    PostmasterFile.disown(data);
    return launch(choosePort(), settings);
  }

  private int launch(int port, String... settings) throws IOException {
    progress.accept("Starting PostgreSQL " + PostgresPrograms.VERSION + " on port " + port);
    var options = new StringBuilder("-p " + port);
    for (var setting : settings) options.append(" -c ").append(setting);
    control("start", "-w", "-t", START_SECONDS, "-o", options.toString());
    awaitReady();
    return port;
  }

  /** One that recovers to a restore point says that it is there before it takes connections. */
  private void awaitReady() throws IOException {
    while (survivor().filter(PostmasterFile::ready).isEmpty()) {
      if (survivor().isEmpty())
        throw new CannotStart("PostgreSQL stopped while it started; " + data + "/log tells why.");
      LockSupport.parkNanos(A_MOMENT);
    }
  }

  /**
   * Lets work in progress be rolled back and waits for the end. A server that somebody killed needs
   * no stopping.
   */
  void stop() throws IOException {
    if (survivor().isPresent()) control("stop", "-m", "fast", "-w", "-t", STOP_SECONDS);
  }

  private Optional<PostmasterFile> survivor() throws IOException {
    return PostmasterFile.in(data).filter(file -> file.isOfServerIn(home));
  }

  /**
   * Created beside and renamed when whole: a folder called {@code data} is never half a database.
   */
  private void create() throws IOException {
    progress.accept("Creating the database in " + data);
    var side = home.resolve("data.unfinished");
    Folders.delete(side);
    var password = passwords.superuserFile();
    account.own(password);
    try {
      run("create", "initdb", initdbArguments(side, password));
    } finally {
      Files.delete(password);
    }
    Files.move(side, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** In megabytes, of the machine or of what a container gives. */
  private static long partOfMemory(int part) {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long megabytes = machine.getTotalMemorySize() / MEGABYTE / part;
    return Math.clamp(megabytes, LEAST_MEGABYTES, MOST_MEGABYTES);
  }

  private static String[] initdbArguments(Path folder, Path password) {
    var fixed =
        Stream.of(
            "--pgdata=" + folder,
            "--username=" + PostgresPasswords.SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=" + ServerAccount.UTF8_LOCALE);
    var settings = FIRST_SETTINGS.stream().flatMap(setting -> Stream.of("--set", setting));
    return Stream.concat(fixed, settings).toArray(String[]::new);
  }

  /**
   * Last time's port if it is free, so that what people noted in their database tools stays true.
   */
  private int choosePort() throws IOException {
    var note = home.resolve("port");
    var wish = Files.exists(note) ? Integer.parseInt(Files.readString(note).strip()) : 0;
    var port = isFree(wish) ? wish : 0;
    try (var socket = listen(port)) {
      Files.deleteIfExists(note); // perhaps another account's, but in our folder
      Files.writeString(note, socket.getLocalPort() + "\n");
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (var _ = listen(port)) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
  }

  /**
   * pg_ctl detaches the server: Ctrl-C in a terminal must reach only us, so that the server goes
   * last.
   */
  private void control(String verb, String... options) throws IOException {
    var arguments = new ArrayList<>(List.of(verb, "--pgdata=" + data));
    arguments.addAll(List.of(options));
    run(verb, "pg_ctl", arguments.toArray(String[]::new));
  }

  private void run(String step, String program, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(programs.resolve(program).toString()));
    command.addAll(List.of(arguments));
    account.run(command, home, step);
  }
}
