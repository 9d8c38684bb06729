package org.aenglek;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.AreaEntry;
import org.aenglek.areas.AreaList;
import org.aenglek.areas.AreasBroken;
import org.aenglek.areas.ProvinceAreas;
import org.aenglek.base.Lang;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code java -jar aenglek.jar --province=93} lets another province in, with its areas from the
 * country's list; {@code --areas=FILE.csv} takes them from a list of one's own. Beside the running
 * site or without it. What is there already stays as it is.
 */
record AreasCommand(Installation installation, Lists lists) implements Command {

  /** Where the areas are read. */
  interface Lists {
    List<ProvinceAreas> read() throws IOException;
  }

  /** Nothing where the arguments ask for something else. */
  static Optional<AreasCommand> asked(String... arguments) {
    return Stream.of(
            Command.option("--province", arguments).<Lists>map(codes -> () -> ofCountry(codes)),
            Command.option("--areas", arguments).<Lists>map(file -> () -> inFile(file)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(lists -> new AreasCommand(Installation.ofEnvironment(), lists));
  }

  private static List<ProvinceAreas> ofCountry(String codes) {
    var country = AreaList.country();
    return Stream.of(codes.split(",")).map(code -> named(country, code.strip())).toList();
  }

  private static ProvinceAreas named(List<ProvinceAreas> country, String code) {
    return country.stream()
        .filter(one -> one.province().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BackupFailed(codes(code, country)));
  }

  private static String codes(String code, List<ProvinceAreas> country) {
    return country.stream()
        .map(one -> one.province().code() + " " + one.province().name().in(Lang.EN).text())
        .collect(joining(", ", "No province has the code \"" + code + "\". There are: ", "."));
  }

  private static List<ProvinceAreas> inFile(String name) throws IOException {
    var file = Path.of(name);
    if (!Files.isRegularFile(file)) throw new BackupFailed("There is no file " + file + ".");
    try {
      return AreaList.read(Files.readAllBytes(file));
    } catch (AreasBroken broken) {
      throw new BackupFailed(file + " was not read, nothing is changed. " + broken.getMessage());
    }
  }

  @Override
  public int run(PrintStream out) {
    Command.quieten();
    return BackupFailed.told(
        out,
        () -> {
          var provinces = lists.read();
          var told = new ArrayList<String>();
          new OwnersDatabase(installation)
              .work(connection -> told.addAll(entered(connection, provinces)));
          told.forEach(out::println);
        });
  }

  private static List<String> entered(Connection connection, List<ProvinceAreas> provinces) {
    var sql = OwnersDatabase.client(connection);
    begin(sql);
    return provinces.stream().map(areas -> entered(sql, areas)).toList();
  }

  /** As every writing transaction of the application begins. */
  private static void begin(JdbcClient sql) {
    if (!isSetUp(sql)) {
      throw new BackupFailed(
          "The database has no tables yet. Start the site once, then let provinces in.");
    }
    sql.sql(
            "select set_config('aenglek.actor', 'job:areas', true), pg_advisory_xact_lock_shared(?)")
        .param(QuietMoment.GATE)
        .query(row -> {});
  }

  private static boolean isSetUp(JdbcClient sql) {
    return sql.sql("select to_regclass('areas.province') is not null")
        .query(Boolean.class)
        .single();
  }

  private static String entered(JdbcClient sql, ProvinceAreas areas) {
    try {
      int fresh = new AreaEntry(sql).enter(areas);
      if (fresh > 0) new ProvinceCover(sql).weave(areas.province());
      return sentence(areas, fresh);
    } catch (DataAccessException refused) {
      throw new BackupFailed(
          "Nothing is changed: %s contradicts what is there already. %s"
              .formatted(name(areas), refused.getMostSpecificCause().getMessage()));
    }
  }

  private static String sentence(ProvinceAreas areas, int fresh) {
    var what =
        "%d districts, %d subdistricts"
            .formatted(areas.districts().size(), areas.subdistricts().size());
    return fresh == 0
        ? name(areas) + " is there already (" + what + "): nothing is changed."
        : name(areas) + " is there: " + what + ".";
  }

  private static String name(ProvinceAreas areas) {
    return areas.province().code() + " " + areas.province().name().in(Lang.EN).text();
  }
}
