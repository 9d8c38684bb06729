package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.aenglek.income.BookExport;
import org.aenglek.income.Books;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code java -jar aenglek.jar --books=verify} says in one line whether the books are right; {@code
 * --books=csv} and {@code --books=hledger} print all of them. Beside the running site or without
 * it.
 */
record BooksCommand(Installation installation, String what) implements Command {

  /** Nothing where the arguments ask for something else. */
  static Optional<BooksCommand> asked(String... arguments) {
    return Command.option("--books", arguments)
        .map(what -> new BooksCommand(Installation.ofEnvironment(), what));
  }

  /** Work on the books, as one who sees all of them. */
  private interface Work {
    boolean on(JdbcClient sql) throws IOException;
  }

  @Override
  public int run(PrintStream out) {
    Command.quieten();
    return switch (what) {
      case "verify" -> done(out, sql -> verify(sql, out));
      case "csv", "hledger" -> done(out, sql -> export(sql, out));
      default -> {
        out.println(
            "Say what to do with the books: --books=verify, --books=csv or --books=hledger");
        yield 1;
      }
    };
  }

  private int done(PrintStream out, Work work) {
    var isRight = new boolean[1];
    int told = BackupFailed.told(out, () -> isRight[0] = inDatabase(work));
    return told == 0 && isRight[0] ? 0 : 1;
  }

  /** In one transaction that changes nothing. */
  private boolean inDatabase(Work work) throws IOException, SQLException {
    var isDone = new boolean[1];
    new OwnersDatabase(installation)
        .work(
            connection -> {
              connection.setReadOnly(true);
              isDone[0] = work.on(OwnersDatabase.client(connection));
            });
    return isDone[0];
  }

  private static boolean verify(JdbcClient sql, PrintStream out) {
    var found = new Books(sql).verify();
    out.println(found);
    return found.isRight();
  }

  private boolean export(JdbcClient sql, PrintStream out) throws IOException {
    var zone = ZoneId.of(requireNonNullElse(System.getenv("AENGLEK_ZONE"), "Asia/Bangkok"));
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var export = new BookExport(sql, zone);
    if (what.equals("csv")) export.csv(writer);
    else export.hledger(writer);
    return true;
  }
}
