package org.aenglek.channels.sheets;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.site.Formulas;
import org.aenglek.site.sheets.Cell;

/** Answers as they stand in cells, and back. */
final class Values {
  private static final String BETWEEN = "; ";
  private static final String SEPARATORS = "[;,，、；\n]+";

  private Values() {}

  /** As a reader of that language writes it. */
  static String shown(Column column, Place place, String value, Lang lang) {
    return switch (column.ask().kind()) {
      case ONE, SEVERAL -> names(column.choices().apply(place), value, lang);
      case MOMENT -> value.replace('T', ' ');
      default -> value;
    };
  }

  /**
   * What a cell answers.
   *
   * @param problem the key of what is wrong with it; empty where nothing is
   */
  record Read(String value, String problem) {
    static Read good(String value) {
      return new Read(value, "");
    }
  }

  /**
   * @param former what there is; an answer of the same meaning leaves it as it is
   */
  static Read read(Column column, Place place, Cell cell, boolean isFrom1904, String former) {
    if (cell.kind() == Cell.Kind.FORMULA) return new Read(former, "channels.sheets.wrong.formula");
    if (cell.kind() == Cell.Kind.ERROR) return new Read(former, "channels.sheets.wrong.error");
    if (cell.isEmpty()) return Read.good("");
    var ask = column.ask();
    return switch (ask.kind()) {
      case ONE, SEVERAL -> chosen(column, place, cell, former);
      case NUMBER -> checked(ask, Typed.number(cell), former, "revisions.wrong.number");
      case DATE -> checked(ask, Typed.day(cell, isFrom1904), former, "revisions.wrong.date");
      case MOMENT -> checked(ask, Typed.moment(cell, isFrom1904), former, "revisions.wrong.date");
      case TIME -> checked(ask, Typed.time(cell), former, "revisions.wrong.time");
      case LINE, TEXT, PLAIN_LINE -> text(ask, cell, former);
    };
  }

  private static Read text(Ask ask, Cell cell, String former) {
    var typed = tidy(ask, Formulas.unquoted(cell.text()));
    if (typed.equals(tidy(ask, former))) return Read.good(former);
    return new Read(typed, ask.problem(typed));
  }

  private static String tidy(Ask ask, String text) {
    return ask.kind() == Ask.Kind.TEXT ? Tidy.text(text) : Tidy.line(text);
  }

  private static Read checked(Ask ask, Optional<String> value, String former, String problem) {
    if (value.isEmpty()) return new Read(former, problem);
    return new Read(value.get(), value.get().equals(former) ? "" : ask.problem(value.get()));
  }

  private static Read chosen(Column column, Place place, Cell cell, String former) {
    var choices = column.choices().apply(place);
    var formerly = Set.copyOf(List.of(former.split(" ")));
    boolean isOne = column.ask().kind() == Ask.Kind.ONE;
    var text = Tidy.text(Formulas.unquoted(cell.text()));
    var typed = isOne ? Stream.of(text) : Arrays.stream(text.split(SEPARATORS));
    var values =
        typed
            .map(Tidy::line)
            .filter(one -> !one.isEmpty())
            .map(one -> value(choices, one).or(() -> Optional.of(one).filter(formerly::contains)))
            .toList();
    if (values.stream().anyMatch(Optional::isEmpty)) {
      return new Read(former, "revisions.wrong.choice");
    }
    var all = values.stream().map(Optional::orElseThrow).distinct().toList();
    boolean isSame = Set.copyOf(all).equals(formerly);
    return Read.good(isSame ? former : String.join(" ", all));
  }

  /** Known by its value, or by its name in any language if no other has that. */
  private static Optional<String> value(Map<String, LocalText> choices, String typed) {
    if (choices.containsKey(typed)) return Optional.of(typed);
    var called =
        choices.entrySet().stream()
            .filter(choice -> isCalled(choice.getValue(), typed))
            .map(Map.Entry::getKey)
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(LocalText name, String typed) {
    return name.texts().values().stream().anyMatch(text -> Tidy.line(text).equalsIgnoreCase(typed));
  }

  private static String names(Map<String, LocalText> choices, String values, Lang lang) {
    if (values.isEmpty()) return "";
    return Stream.of(values.split(" "))
        .map(value -> name(choices, value, lang))
        .collect(joining(BETWEEN));
  }

  /** Its name where that says which one it is. */
  static String name(Map<String, LocalText> choices, String value, Lang lang) {
    var name =
        Optional.ofNullable(choices.get(value)).map(text -> text.in(lang).text()).orElse(value);
    var tidy = Tidy.line(name);
    boolean isClear =
        List.of(tidy.split(SEPARATORS)).size() == 1
            && value(choices, tidy).filter(value::equals).isPresent();
    return isClear ? tidy : value;
  }
}
