package org.aenglek.income.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.income.Account;
import org.aenglek.income.IncomeFigures.Split;
import org.aenglek.income.IncomeFigures.Sum;
import org.aenglek.income.IncomeFigures.Year;
import org.aenglek.income.Months;
import org.aenglek.income.Seals;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Bars;
import org.aenglek.site.Bars.Told;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a village earned, for its own people.
 *
 * @param why what is not told, and why; empty to those who read all of it
 * @param detail by whom and by what it was earned; nothing where that is not told
 * @param books for who reads all of it
 */
public record IncomePage(
    Ui ui,
    Head head,
    String title,
    String sum,
    String why,
    Bars months,
    @Nullable Detail detail,
    @Nullable Books books,
    List<YearLinks.Link> years,
    String rule,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}";
  private static final String KEY = "income.page.";

  /** Some months of it. */
  public record Detail(String months, String sum, List<String> facts, List<Bars> charts) {}

  /**
   * The whole book.
   *
   * @param seal by which the books can be known again, to be printed with them; empty without one
   * @param open what is not settled yet, in sentences
   * @param closing what the button says that closes the last month that is over; empty where there
   *     is nothing to close or the reader does not keep the books
   */
  public record Books(
      String closed,
      String seal,
      List<String> open,
      String closing,
      String closingAddress,
      String month,
      String postings,
      String csv,
      String hledger) {}

  /** What the page is made of. */
  record Facts(
      Community community,
      Year year,
      Optional<Split> split,
      List<Household> households,
      Map<String, LocalText> capital,
      @Nullable BookFacts books) {}

  /**
   * What only those see who read all of it.
   *
   * @param closing the month that can be closed now
   */
  record BookFacts(
      Optional<YearMonth> closed,
      Optional<Seals.Head> seal,
      Optional<YearMonth> closing,
      Map<Account.Kind, Money> open) {}

  static String path(String slug) {
    return "/income/" + slug;
  }

  static IncomePage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var community = facts.community();
    var here = ui.link(path(community.slug()));
    var title = ui.t(KEY + "title", community.name());
    var year = facts.year();
    return new IncomePage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        ui.t(KEY + "sum", ui.commonYear(year.year()), year.sum()),
        year.isWhole() ? "" : ui.t(KEY + "why"),
        months(ui, year, here),
        facts.split().map(split -> new Pen(ui, facts, here).detail(split)).orElse(null),
        books(ui, facts, here),
        YearLinks.of(ui, here, year.year()),
        ui.link(SharingPage.path(community.slug())),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Bars months(Ui ui, Year year, String here) {
    var all =
        year.periods().stream()
            .map(
                period ->
                    new Told(
                        MonthWords.of(ui, period.months()),
                        period.isSplit() ? here + "?" + MonthWords.asked(period.months()) : "",
                        period.sum()))
            .toList();
    return Bars.of(ui, ui.t(KEY + "months"), all);
  }

  private static @Nullable Books books(Ui ui, Facts facts, String here) {
    var books = facts.books();
    if (books == null) return null;
    var closing = books.closing();
    return new Books(
        books.closed().map(month -> ui.t(KEY + "closed", month)).orElse(""),
        books
            .seal()
            .map(seal -> ui.t(KEY + "seal", seal.number(), ui.moment(seal.at()), seal.head()))
            .orElse(""),
        open(ui, books.open()),
        closing.map(month -> ui.t(KEY + "close", month)).orElse(""),
        here + "/closings",
        closing.map(YearMonth::toString).orElse(""),
        here + "/postings?" + MonthWords.asked(Months.of(facts.year().year())),
        here + "/book.csv",
        here + "/book.journal");
  }

  private static List<String> open(Ui ui, Map<Account.Kind, Money> open) {
    return open.entrySet().stream()
        .filter(each -> !each.getValue().isNothing())
        .map(
            each ->
                ui.t(KEY + "open", ui.t("income.account." + each.getKey().key()), each.getValue()))
        .toList();
  }

  /**
   * Writes down by whom and by what some months were earned; figures open their postings for who
   * reads these.
   */
  private record Pen(Ui ui, Facts facts, String here) {
    Detail detail(Split split) {
      var charts =
          List.of(
              Bars.of(ui, ui.t(KEY + "accounts"), accounts(split)),
              Bars.of(ui, ui.t(KEY + "offers"), offers(split)),
              Bars.of(ui, ui.t(KEY + "capital"), capital(split)),
              Bars.of(ui, ui.t(KEY + "households"), households(split)));
      return new Detail(
          MonthWords.of(ui, split.months()),
          ui.money(split.sum()),
          sentences(split),
          charts.stream().filter(chart -> !chart.isEmpty()).toList());
    }

    private List<String> sentences(Split split) {
      var sentences = new ArrayList<String>();
      if (split.earned() > 0) {
        sentences.add(
            ui.t(
                KEY + "earned",
                ui.number(split.earned()),
                ui.number(Math.max(split.earned(), facts.households().size()))));
      }
      if (split.gini() != null) sentences.add(ui.t(KEY + "gini", ui.number(split.gini())));
      return sentences;
    }

    private List<Told> accounts(Split split) {
      return split.accounts().entrySet().stream()
          .map(
              each ->
                  new Told(
                      account(each.getKey()),
                      postings(split, "account=" + each.getKey().key()),
                      each.getValue()))
          .toList();
    }

    private String account(Account.Kind kind) {
      return ui.t(kind == Account.Kind.EARNED ? KEY + "together" : "income.account." + kind.key());
    }

    private List<Told> offers(Split split) {
      return split.offers().stream()
          .map(
              sum ->
                  new Told(
                      name(sum, sum.name()),
                      sum.isOthers() ? "" : postings(split, "offer=" + sum.key()),
                      sum.amount()))
          .toList();
    }

    private List<Told> capital(Split split) {
      return split.capital().stream()
          .map(sum -> new Told(name(sum, facts.capital().get(sum.key())), "", sum.amount()))
          .toList();
    }

    private String name(Sum sum, @Nullable LocalText name) {
      if (sum.isOthers()) return ui.t(KEY + "others");
      return name == null ? sum.key() : ui.plain(name);
    }

    /** Those who read all of it alone are told these. */
    private List<Told> households(Split split) {
      return split.households().entrySet().stream()
          .sorted(Comparator.comparingLong(each -> -each.getValue().minor()))
          .map(
              each ->
                  new Told(
                      household(each.getKey()),
                      ui.link(HouseholdPage.path(each.getKey())),
                      each.getValue()))
          .toList();
    }

    private String household(UUID id) {
      return facts.households().stream()
          .filter(home -> home.id().equals(id))
          .findFirst()
          .map(home -> ui.plain(home.name()))
          .orElseGet(() -> ui.t("income.account.earned"));
    }

    private String postings(Split split, String asked) {
      return facts.year().isWhole()
          ? here + "/postings?" + MonthWords.asked(split.months()) + "&share=1&" + asked
          : "";
    }
  }
}
