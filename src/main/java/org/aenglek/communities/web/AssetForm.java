package org.aenglek.communities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.base.Tidy;
import org.aenglek.communities.Asset.Built;
import org.aenglek.communities.Asset.Facts;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.CommunitiesRefused;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Something that was built, as somebody types it. */
public record AssetForm(Map<String, String> typed) {
  static final AssetForm EMPTY = new AssetForm(Map.of());
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?)[ ,]+(-?\\d{1,3}(?:\\.\\d{1,8})?)");

  /**
   * The fields of the form, as they are shown.
   *
   * @param kinds each with how many villages have one already
   */
  public record Fields(
      List<Choice> kinds,
      Field name,
      List<Choice> years,
      List<Choice> months,
      Field cost,
      Field from,
      Field point,
      KeepingForm.Fields keeping) {}

  /**
   * @throws CommunitiesRefused with what is to be mended
   */
  Facts read() {
    return new Facts(
        AssetKind.find(said("kind")).orElseThrow(() -> refused(Reason.ASSET_KIND)),
        said("name"),
        point(),
        built(),
        cost(),
        said("from"),
        false);
  }

  KeepingForm keeping() {
    return new KeepingForm(typed);
  }

  private @Nullable Point point() {
    var text = Tidy.digits(said("point"));
    if (text.isEmpty()) return null;
    var parts = POINT.matcher(text);
    if (!parts.matches()) throw refused(Reason.POINT);
    double lat = Double.parseDouble(parts.group(1));
    double lon = Double.parseDouble(parts.group(2));
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw refused(Reason.POINT);
    return new Point(lat, lon);
  }

  private @Nullable Built built() {
    var year = said("year");
    var month = said("month");
    if (year.isEmpty() && month.isEmpty()) return null;
    if (!year.matches("\\d{4}") || !month.matches("([1-9]|1[0-2])?")) throw refused(Reason.BUILT);
    return new Built(Integer.parseInt(year), month.isEmpty() ? null : Integer.valueOf(month));
  }

  private @Nullable Money cost() {
    var digits = Tidy.digits(said("cost")).replace(",", "");
    if (digits.isEmpty()) return null;
    if (!digits.matches("\\d{1,10}(\\.\\d{1,2})?")) throw refused(Reason.COST);
    return Money.of(digits, "THB");
  }

  private static CommunitiesRefused refused(Reason reason) {
    return new CommunitiesRefused(reason);
  }

  private String said(String field) {
    return typed.getOrDefault(field, "");
  }

  Fields fields(Ui ui, Map<AssetKind, Integer> elsewhere, Map<UUID, LocalText> people) {
    return new Fields(
        kinds(ui, elsewhere),
        field(ui, "name"),
        AssetWords.years(ui, said("year")),
        AssetWords.months(ui, said("month")),
        field(ui, "cost"),
        field(ui, "from"),
        field(ui, "point").help(ui.t(AssetWords.KEY + "point.help")),
        keeping().fields(ui, people));
  }

  private Field field(Ui ui, String name) {
    return AssetWords.field(ui, name, typed);
  }

  private List<Choice> kinds(Ui ui, Map<AssetKind, Integer> elsewhere) {
    return Arrays.stream(AssetKind.values())
        .map(
            kind ->
                new Choice(
                    kind.key(),
                    label(ui, kind, elsewhere.getOrDefault(kind, 0)),
                    kind.key().equals(said("kind"))))
        .toList();
  }

  private static String label(Ui ui, AssetKind kind, int villages) {
    var name = AssetWords.kind(ui, kind);
    return villages == 0 || kind == AssetKind.OTHER
        ? name
        : ui.t(AssetWords.KEY + "kindWith", name, villages, ui.number(villages));
  }
}
