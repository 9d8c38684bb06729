package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.house.Sources.Source;
import org.aenglek.site.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every file of the house keeps to, whoever writes it. */
class HouseTest {
  private static final List<Source> JAVA = Sources.under("src/main/java", ".java");
  private static final List<Source> TEMPLATES = Sources.under("src/main/jte", ".jte");
  private static final List<Source> MIGRATIONS = Sources.under("src/main/resources/db", ".sql");
  private static final List<Source> MESSAGES =
      Sources.under("src/main/resources/messages", ".properties");
  private static final List<Source> SCRIPTS = Sources.under("src/main/resources/static/js", ".js");

  /** Texts that are rightly the same as in English: signs, formulas, names of products. */
  private static final Pattern SAME_EVERYWHERE =
      Pattern.compile(
          "([\\s\\p{P}\\p{S}\\d]|RM|km|LINE|Facebook|WhatsApp|GeoJSON|CSV|ZIP|Atom|iCalendar|JSON|"
              + "API|songthaew|PromptPay|Excel|QR|Moo|OTOP|Nawatwithi|Aenglek|OpenStreetMap|OpenAPI|Thai|"
              + "fonts/.*)*");

  @Test
  void timeComesFromTheClockAlone() {
    var forbidden =
        Pattern.compile(
            "\\b(?:Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year)"
                + "\\.now\\(|currentTimeMillis|new Date\\(\\)|= now\\(\\)|default now\\(\\)"
                + "|clock_timestamp|current_timestamp|current_date");
    var clocks = Set.of("Clocks.java");
    assertThat(offenders(both(JAVA, MIGRATIONS), forbidden, clocks)).isEmpty();
  }

  @Test
  void noProvinceIsNamedInTheProgram() {
    var province = Pattern.compile("(?i)songkhla|สงขลา|宋卡");
    assertThat(offenders(both(JAVA, TEMPLATES, MESSAGES, MIGRATIONS, SCRIPTS), province, Set.of()))
        .isEmpty();
  }

  @Test
  void templatesImportTheirOwnModuleAndTheSharedOnes() {
    var imports = Pattern.compile("@import org\\.aenglek\\.(\\w+)|org\\.aenglek\\.(\\w+)\\.");
    for (var template : TEMPLATES) {
      var allowed = Set.copyOf(List.of(template.module(), "site", "base"));
      imports
          .matcher(template.text())
          .results()
          .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
          .forEach(module -> assertThat(allowed).as(template.path().toString()).contains(module));
    }
  }

  @Test
  void templatesHoldNoBareText() {
    var bare = Pattern.compile(">\\s*\\p{L}[^<${}@!]{2,}<");
    assertThat(offenders(TEMPLATES, bare, Set.of())).isEmpty();
  }

  @Test
  void modulesWriteTheirOwnSchemaOnly() {
    var writes = Pattern.compile("(?:insert into|update|delete from)\\s+(\\w+)\\.\\w+");
    for (var source : both(JAVA, MIGRATIONS)) {
      if (source.module().isEmpty()) continue;
      writes
          .matcher(source.text())
          .results()
          .map(found -> found.group(1))
          .filter(Sources.MODULES::contains)
          .forEach(
              schema -> assertThat(schema).as(source.path().toString()).isEqualTo(source.module()));
    }
  }

  @Test
  void theTripEngineKnowsJavaAndTheSharedValuesAlone() {
    var others =
        Pattern.compile(
            "(?m)^import (?:static )?+(?!java\\.|org\\.jspecify\\.|org\\.aenglek\\.base\\."
                + "|org\\.aenglek\\.trips\\.engine\\.).*");
    var engine = Sources.under("src/main/java/org/aenglek/trips/engine", ".java");
    assertThat(engine).isNotEmpty();
    assertThat(offenders(engine, others, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyLanguageHasEverySentence(Lang lang) {
    assertThat(keys(lang)).isEqualTo(keys(Lang.EN));
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"TH", "MS", "ZH"})
  void noSentenceIsLeftInEnglish(Lang lang) {
    var english = Words.read(Lang.EN);
    var own = Words.read(lang);
    assertThat(own.stringPropertyNames())
        .filteredOn(key -> own.getProperty(key).equals(english.getProperty(key)))
        .filteredOn(key -> !SAME_EVERYWHERE.matcher(own.getProperty(key)).matches())
        .isEmpty();
  }

  @Test
  void everySentenceThatIsAskedForExists() {
    var asked = Pattern.compile("\\bt\\(\\s*\"([a-z]\\w*(?:\\.[\\w-]+)+)\"\\s*[,)]");
    var known = keys(Lang.EN);
    for (var source : both(JAVA, TEMPLATES)) {
      asked
          .matcher(source.text())
          .results()
          .map(found -> found.group(1))
          .forEach(key -> assertThat(known).as(source.path().toString()).contains(key));
    }
  }

  private static TreeSet<String> keys(Lang lang) {
    Properties words = Words.read(lang);
    return new TreeSet<>(words.stringPropertyNames());
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<Source> both(List<Source>... some) {
    return Stream.of(some).flatMap(List::stream).toList();
  }

  private static List<String> offenders(
      List<Source> sources, Pattern forbidden, Set<String> except) {
    return sources.stream()
        .filter(source -> !except.contains(String.valueOf(source.path().getFileName())))
        .flatMap(
            source ->
                forbidden
                    .matcher(source.text())
                    .results()
                    .map(found -> source.path() + ": " + found.group().strip()))
        .toList();
  }
}
