package org.aenglek.bookings.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.bookings.Duty;
import org.aenglek.bookings.Lodger;
import org.aenglek.bookings.Lodgers.Lodging;
import org.aenglek.site.Table;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Those of whom an authority is still to be told, a row each. */
final class LodgersFile {
  private static final List<String> COLUMNS =
      List.of("given", "family", "nation", "document", "number", "born", "arrives", "leaves");

  private LodgersFile() {}

  static Table of(Ui ui, List<Lodging> lodgings, Duty.Kind kind) {
    var rows = lodgings.stream().flatMap(lodging -> rows(ui, lodging, kind)).toList();
    return new Table(
        COLUMNS.stream().map(column -> ui.t("bookings.lodger." + column)).toList(), rows);
  }

  private static Stream<List<@Nullable Object>> rows(Ui ui, Lodging lodging, Duty.Kind kind) {
    var duty = lodging.duties().stream().filter(one -> one.kind() == kind).findFirst();
    if (duty.isEmpty()) return Stream.empty();
    return lodging.told().stream()
        .filter(told -> told.isOwed(duty.get()))
        .map(told -> row(ui, lodging, told.person()));
  }

  private static List<@Nullable Object> row(Ui ui, Lodging lodging, Lodger lodger) {
    return Arrays.asList(
        lodger.given(),
        lodger.family(),
        lodger.nation(),
        ui.t("bookings.document." + lodger.document().key()),
        lodger.number(),
        lodger.born(),
        lodging.visit().firstDay(),
        lodging.visit().lastDay());
  }
}
