package org.aenglek.income.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Months;
import org.aenglek.income.Postings;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the books behind a figure.
 *
 * @param more that there are more of them than are shown; empty where there are not
 * @param sum of all of them, which is the figure; empty where not all are shown, or more than shares
 */
public record PostingsPage(
    Ui ui,
    Head head,
    String title,
    String months,
    String more,
    String sum,
    List<Line> lines,
    String back)
    implements Page {
  static final String PATH = IncomePage.PATH + "/postings";
  private static final String KEY = "income.postings.";

  /** One of them. */
  public record Line(String when, String what, String whose, String amount) {}

  /** Which of a community's are asked for; all of what is not said. */
  record Narrowed(
      @Nullable String account,
      @Nullable UUID household,
      @Nullable UUID offer,
      @Nullable String share) {
    Postings.Asked asked(UUID community, Months months) {
      return new Postings.Asked(community, months, kind(), household, offer, share != null);
    }

    private Account.@Nullable Kind kind() {
      return Stream.of(Account.Kind.values())
          .filter(kind -> kind.key().equals(account))
          .findFirst()
          .orElse(null);
    }
  }

  static PostingsPage of(
      Ui ui,
      Community community,
      Months months,
      Narrowed narrowed,
      List<Postings.Row> rows,
      List<Household> households) {
    var title = ui.t(KEY + "title", community.name());
    Map<UUID, LocalText> names = households.stream().collect(toMap(Household::id, Household::name));
    boolean isAll = rows.size() < Postings.MOST;
    return new PostingsPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        MonthWords.of(ui, months),
        isAll ? "" : ui.t(KEY + "more", ui.number(Postings.MOST)),
        isAll && narrowed.share() != null ? sum(ui, rows) : "",
        rows.stream().map(row -> line(ui, names, row)).toList(),
        ui.link(IncomePage.path(community.slug())));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static String sum(Ui ui, List<Postings.Row> rows) {
    return rows.stream()
        .map(Postings.Row::amount)
        .reduce(Money::plus)
        .map(sum -> ui.t(KEY + "sum", sum))
        .orElse("");
  }

  private static Line line(Ui ui, Map<UUID, LocalText> names, Postings.Row row) {
    var kind = ui.t("income.kind." + row.kind());
    var sold = row.sold();
    var account = ui.t("income.account." + row.account().key());
    return new Line(
        ui.moment(row.at()),
        sold == null ? kind : kind + " · " + ui.plain(sold),
        Optional.ofNullable(row.household())
            .map(names::get)
            .map(name -> ui.plain(name) + " · " + account)
            .orElse(account),
        ui.money(row.amount()));
  }
}
