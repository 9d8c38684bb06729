package org.aenglek.communities.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Asset;
import org.aenglek.communities.Asset.Built;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.Inspection;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Says in words what is known of something that was built. */
final class AssetWords {
  static final String KEY = "communities.assets.";
  private static final int YEARS = 40;
  private static final List<Integer> EVERY = List.of(3, 6, 12, 24);

  private AssetWords() {}

  static String kind(Ui ui, AssetKind kind) {
    return ui.t(KEY + "kind." + kind.key());
  }

  static String condition(Ui ui, Condition condition) {
    return ui.t(KEY + "condition." + condition.key());
  }

  /** How it was found last, and when. */
  static String state(Ui ui, @Nullable Inspection last) {
    return last == null
        ? ui.t(KEY + "neverSeen")
        : ui.t(KEY + "state", condition(ui, last.condition()), last.day());
  }

  /** By when somebody is to look; empty where there is nothing to look at. */
  static String due(Ui ui, Asset asset) {
    return asset
        .due()
        .map(day -> ui.t(KEY + (asset.isOverdue(ui.today()) ? "overdue" : "due"), day))
        .orElse("");
  }

  static String built(Ui ui, @Nullable Built built) {
    if (built == null) return ui.t(KEY + "unknown");
    return built.inMonth().map(ui::month).orElseGet(() -> ui.commonYear(built.year()));
  }

  static String keeper(Ui ui, Keeping keeping, Map<UUID, LocalText> names) {
    if (keeping.isNobody()) return ui.t(KEY + "nobody");
    var person = keeping.person();
    if (person == null) return keeping.group();
    var name = names.get(person);
    return name == null ? ui.t(KEY + "somebody") : ui.plain(name);
  }

  static Field field(Ui ui, String name, Map<String, String> typed) {
    return Field.of(name, ui.t(KEY + "field." + name), typed.getOrDefault(name, ""));
  }

  static List<Choice> conditions(Ui ui, String chosen) {
    return Arrays.stream(Condition.values())
        .map(one -> new Choice(one.key(), condition(ui, one), one.key().equals(chosen)))
        .toList();
  }

  static List<Choice> every(Ui ui, String chosen) {
    return EVERY.stream()
        .map(months -> choice(months, ui.t(KEY + "every", months, ui.number(months)), chosen))
        .toList();
  }

  static List<Choice> keepers(Ui ui, Map<UUID, LocalText> people, String chosen) {
    return people.entrySet().stream()
        .map(one -> choice(one.getKey(), ui.plain(one.getValue()), chosen))
        .toList();
  }

  static List<Choice> years(Ui ui, String chosen) {
    int now = ui.today().getYear();
    return IntStream.range(0, YEARS)
        .mapToObj(back -> choice(now - back, ui.commonYear(now - back), chosen))
        .toList();
  }

  static List<Choice> months(Ui ui, String chosen) {
    return Stream.of(Month.values())
        .map(
            month ->
                choice(
                    month.getValue(),
                    month.getDisplayName(TextStyle.FULL_STANDALONE, ui.locale().toLocale()),
                    chosen))
        .toList();
  }

  private static Choice choice(Object value, String label, String chosen) {
    return new Choice(value.toString(), label, value.toString().equals(chosen));
  }
}
