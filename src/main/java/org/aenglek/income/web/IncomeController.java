package org.aenglek.income.web;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.income.Account;
import org.aenglek.income.Closings;
import org.aenglek.income.IncomeFigures;
import org.aenglek.income.IncomeFigures.Period;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.Journal;
import org.aenglek.income.Months;
import org.aenglek.income.NamesCapital;
import org.aenglek.income.Postings;
import org.aenglek.income.Seals;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a village earned, the postings behind it, and the closing of its months. */
@Controller
class IncomeController {
  private static final String CURRENCY = "THB";

  /** What should be nothing, or be known, before a month is closed. */
  private static final List<Account.Kind> OPEN =
      List.of(Account.Kind.UNSHARED, Account.Kind.REFUND, Account.Kind.SUSPENSE);

  private final IncomeFigures figures;
  private final Postings postings;
  private final Closings closings;
  private final Journal journal;
  private final Seals seals;
  private final Households households;
  private final Areas areas;
  private final Access access;
  private final ObjectProvider<NamesCapital> capital;

  IncomeController(
      IncomeFigures figures,
      Postings postings,
      Closings closings,
      Journal journal,
      Seals seals,
      Households households,
      Areas areas,
      Access access,
      ObjectProvider<NamesCapital> capital) {
    this.figures = figures;
    this.postings = postings;
    this.closings = closings;
    this.journal = journal;
    this.seals = seals;
    this.households = households;
    this.areas = areas;
    this.access = access;
    this.capital = capital;
  }

  /** Which months are asked for, of which year where none are. */
  record Asked(@Nullable Integer year, @Nullable String from, @Nullable String to) {
    Optional<Months> months() {
      return MonthWords.find(from, to);
    }

    int year(Ui ui) {
      return Years.of(
          ui, months().map(some -> some.first().getYear()).or(() -> Optional.ofNullable(year)));
    }
  }

  @GetMapping(IncomePage.PATH)
  IncomePage show(@PathVariable String slug, Asked asked, Ui ui) {
    return page(ui, areas.get(slug), asked, null);
  }

  @PostMapping(IncomePage.PATH + "/closings")
  Object close(@PathVariable String slug, @RequestParam String month, Ui ui) {
    var community = areas.get(slug);
    return Deeds.then(
        ui.link(IncomePage.path(slug)),
        () -> closings.close(community.id(), month(month)),
        refused -> page(ui, community, new Asked(null, null, null), refused));
  }

  @GetMapping(PostingsPage.PATH)
  PostingsPage postings(
      @PathVariable String slug, Asked asked, PostingsPage.Narrowed narrowed, Ui ui) {
    var community = areas.get(slug);
    var months = asked.months().orElseGet(() -> Months.of(asked.year(ui)));
    var rows = postings.of(narrowed.asked(community.id(), months));
    return PostingsPage.of(ui, community, months, narrowed, rows, households.of(community.id()));
  }

  @GetMapping(IncomePage.PATH + "/book.csv")
  Reply csv(@PathVariable String slug) {
    return book(slug, Postings.Format.CSV, MediaType.valueOf("text/csv;charset=UTF-8"), ".csv");
  }

  @GetMapping(IncomePage.PATH + "/book.journal")
  Reply hledger(@PathVariable String slug) {
    return book(
        slug, Postings.Format.HLEDGER, MediaType.valueOf("text/plain;charset=UTF-8"), ".journal");
  }

  private Reply book(String slug, Postings.Format format, MediaType type, String ending) {
    var bytes = postings.book(areas.get(slug).id(), format);
    return Reply.of(type, bytes).once().named(slug + ending);
  }

  /** One that is still to come is refused as what it is. */
  private static YearMonth month(String typed) {
    return MonthWords.find(typed, typed)
        .map(Months::first)
        .orElseThrow(() -> new IncomeRefused(IncomeRefused.Reason.MONTH_NOT_OVER));
  }

  private IncomePage page(Ui ui, Community community, Asked asked, @Nullable Refusal refused) {
    int chosen = asked.year(ui);
    var year = figures.ofCommunity(community.id(), chosen);
    var months = asked.months().or(() -> first(year));
    return IncomePage.of(
        ui,
        new IncomePage.Facts(
            community,
            year,
            months.map(some -> figures.split(community.id(), some)),
            households.of(community.id()),
            names(community),
            year.isWhole() ? books(ui, community.id()) : null),
        refused);
  }

  /** All of the year where all of it may be told, else the last that is. */
  private static Optional<Months> first(IncomeFigures.Year year) {
    if (year.periods().isEmpty()) return Optional.empty();
    if (year.isWhole()) return Optional.of(Months.of(year.year()));
    return year.periods().stream()
        .filter(Period::isSplit)
        .map(Period::months)
        .max(Comparator.naturalOrder());
  }

  private Map<String, LocalText> names(Community community) {
    return capital.stream().findFirst().map(known -> known.of(community.slug())).orElse(Map.of());
  }

  private IncomePage.BookFacts books(Ui ui, UUID community) {
    var last = closings.last(community);
    var over = YearMonth.from(ui.today()).minusMonths(1);
    boolean mayClose =
        access.may(Permission.KEEP_MONEY, Place.community(community))
            && last.filter(closed -> !closed.isBefore(over)).isEmpty();
    var open = new LinkedHashMap<Account.Kind, Money>();
    OPEN.forEach(kind -> open.put(kind, journal.balance(Account.of(community, kind), CURRENCY)));
    return new IncomePage.BookFacts(
        last, seals.head(), mayClose ? Optional.of(over) : Optional.empty(), open);
  }
}
