package org.aenglek.counter.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedDate;
import org.aenglek.counter.CounterRefused;
import org.aenglek.counter.DayBook;
import org.aenglek.counter.DayBookEntry;
import org.aenglek.counter.VillageDay;
import org.aenglek.counter.VillageDays;
import org.aenglek.counter.Watching;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Households;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day-book of paper: printed before, typed in afterwards. */
@Controller
class DayBookController {
  private final DayBook book;
  private final VillageDays days;
  private final Watching watching;
  private final Households households;
  private final Areas areas;

  DayBookController(
      DayBook book, VillageDays days, Watching watching, Households households, Areas areas) {
    this.book = book;
    this.days = days;
    this.watching = watching;
    this.households = households;
    this.areas = areas;
  }

  @GetMapping(DayBookPaperPage.BLANK)
  Page blank(@PathVariable String slug, Ui ui) {
    Access.requireSomebody();
    var village = areas.get(slug);
    watching.require(village.id());
    return paper(ui, village, null);
  }

  @GetMapping(DayBookPaperPage.PATH)
  Page paper(@PathVariable String slug, @PathVariable String day, Ui ui) {
    Access.requireSomebody();
    var village = areas.get(slug);
    return paper(ui, village, days.of(village, date(day)));
  }

  private Page paper(Ui ui, Community village, @Nullable VillageDay day) {
    var homes =
        households.of(village.id()).stream().collect(toMap(Household::id, Function.identity()));
    return DayBookPaperPage.of(ui, village, book.offers(village.id()), day, homes);
  }

  @GetMapping(DayBookPage.PATH)
  Page show(@PathVariable String slug, @PathVariable String day, Ui ui) {
    Access.requireSomebody();
    return page(ui, areas.get(slug), date(day), TypedEntry.NOTHING, null);
  }

  @PostMapping(DayBookPage.PATH + "/sales")
  Object sold(
      @PathVariable String slug,
      @PathVariable String day,
      @RequestParam Map<String, String> fields,
      Ui ui) {
    return type(ui, areas.get(slug), date(day), new TypedEntry(fields), TypedEntry::sold);
  }

  @PostMapping(DayBookPage.PATH + "/guests")
  Object came(
      @PathVariable String slug,
      @PathVariable String day,
      @RequestParam Map<String, String> fields,
      Ui ui) {
    return type(ui, areas.get(slug), date(day), new TypedEntry(fields), TypedEntry::came);
  }

  /** Afterwards the day is shown to which it was written. */
  private Object type(
      Ui ui,
      Community village,
      LocalDate day,
      TypedEntry typed,
      Function<TypedEntry, DayBookEntry> read) {
    Access.requireSomebody();
    try {
      var entry = read.apply(typed);
      book.type(village, entry, ui.t("counter.dayBook.called"), typed.request());
      return Deeds.see(DayBookPage.path(ui, village, entry.day()));
    } catch (CounterRefused refused) {
      return page(ui, village, day, typed, refused);
    }
  }

  @PostMapping(DayBookPage.PATH + "/lines/{id:[0-9a-f-]{36}}/taking-back")
  Object takeBack(
      @PathVariable String slug, @PathVariable String day, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var village = areas.get(slug);
    return Deeds.then(
        DayBookPage.path(ui, village, date(day)),
        () -> book.takeBack(id, ui.t("counter.dayBook.mistyped")),
        refused -> page(ui, village, date(day), TypedEntry.NOTHING, refused));
  }

  private static LocalDate date(String day) {
    return TypedDate.find(day).orElseThrow(() -> new NotThere("day " + day));
  }

  private Page page(
      Ui ui, Community village, LocalDate day, TypedEntry typed, @Nullable Refusal refused) {
    var lines = book.of(village.id(), day);
    return DayBookPage.of(
        ui,
        new DayBookPage.Facts(
            village,
            day,
            lines,
            book.names(lines),
            book.offers(village.id()),
            households.of(village.id()),
            watching.mayKeepMoney(village.id())),
        typed,
        refused);
  }
}
