package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.site.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handbook names buttons as the pages do, and shows pictures that are there. */
class HandbookTextTest {
  private static final Path HANDBOOK = Path.of("docs/handbook");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern PICTURE = Pattern.compile("!\\[(.+?)]\\(\\.\\./pictures/(.+?)\\)");
  private static final int MOST_BYTES = 60_000;

  private static List<Path> texts(Lang lang) {
    try (var files = Files.list(HANDBOOK.resolve(lang.code()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> found(Pattern pattern, int group, Lang lang) {
    return texts(lang).stream()
        .flatMap(text -> pattern.matcher(read(text)).results().map(found -> found.group(group)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"TH", "EN"})
  void everyButtonIsNamedAsThePagesNameIt(Lang lang) {
    var words = Words.read(lang);
    var said = new HashSet<>(words.stringPropertyNames().stream().map(words::getProperty).toList());
    assertThat(found(BOLD, 1, lang).filter(word -> !said.contains(word))).isEmpty();
    assertThat(found(BOLD, 1, lang)).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"TH", "EN"})
  void everyPictureIsThereAndSmall(Lang lang) throws IOException {
    for (var name : found(PICTURE, 2, lang).toList()) {
      var file = HANDBOOK.resolve("pictures").resolve(name);
      assertThat(file).exists();
      assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(MOST_BYTES);
      assertThat(name).endsWith("-" + lang.code() + ".webp");
    }
  }

  @Test
  void noPictureIsLeftOver() throws IOException {
    var shown =
        Stream.of(Lang.TH, Lang.EN)
            .flatMap(lang -> found(PICTURE, 2, lang))
            .collect(Collectors.toSet());
    try (var files = Files.list(HANDBOOK.resolve("pictures"))) {
      assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(shown);
    }
  }

  /** Section by section, so that none is forgotten in one of them. */
  @Test
  void bothLanguagesTellTheSame() {
    assertThat(shapes(Lang.TH)).isEqualTo(shapes(Lang.EN)).hasSize(9);
  }

  private static Set<String> shapes(Lang lang) {
    return texts(lang).stream()
        .map(
            text -> {
              var sections = read(text).lines().filter(line -> line.startsWith("## ")).count();
              var steps = read(text).lines().filter(line -> line.matches("\\d+\\. .*")).count();
              return text.getFileName() + " " + sections + " " + steps;
            })
        .collect(Collectors.toSet());
  }
}
