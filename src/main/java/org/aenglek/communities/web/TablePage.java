package org.aenglek.communities.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.communities.CommunityTable.Row;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The communities of a province, and a table by which more are entered.
 *
 * @param rows how the lines of the table are understood; empty before it was looked over
 * @param isGood whether all of them can be entered
 * @param there the communities that are there already
 */
public record TablePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String table,
    List<Choice> lists,
    Field year,
    String list,
    String request,
    List<RowLine> rows,
    boolean isGood,
    String sum,
    List<Link> there,
    String thereTitle,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/communities/provinces/{code:\\d{2}}/table";

  /** A line of the table: where it would be, or what is wrong with it. */
  public record RowLine(String number, String name, String where, List<String> problems) {}

  /** A community that is there, with its page and the page of its people. */
  public record Link(LocalText name, String where, String address, String people) {}

  /** What there is to tell. */
  record Facts(String code, LocalText name, List<Community> there, TableForm form, List<Row> rows) {

    boolean isGood() {
      return !rows.isEmpty() && rows.stream().allMatch(row -> row.problems().isEmpty());
    }
  }

  static String path(Ui ui, String code) {
    return ui.link("/communities/provinces/" + code + "/table");
  }

  static TablePage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var title = ui.t("communities.table.title", facts.name());
    var form = facts.form();
    return new TablePage(
        ui,
        Head.of(title, ui.t("communities.table.lead")).forWork().unlisted(),
        title,
        path(ui, facts.code()),
        form.table(),
        lists(ui, form),
        Field.of("year", ui.t("communities.table.year"), form.year()),
        form.list(),
        form.request().toString(),
        facts.rows().stream().map(row -> line(ui, row)).toList(),
        facts.isGood(),
        sum(ui, facts),
        facts.there().stream().map(one -> link(ui, one)).toList(),
        ui.t("communities.table.there", facts.there().size()),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static List<Choice> lists(Ui ui, TableForm form) {
    var none = new Choice("", ui.t("communities.table.list.none"), form.list().isEmpty());
    var lists =
        CommunityFilter.LISTS.stream()
            .map(
                each ->
                    new Choice(each, ui.t("communities.list." + each), each.equals(form.list())));
    return Stream.concat(Stream.of(none), lists).toList();
  }

  private static String sum(Ui ui, Facts facts) {
    if (facts.rows().isEmpty()) return "";
    if (facts.isGood()) return ui.t("communities.table.good", facts.rows().size());
    long wrong = facts.rows().stream().filter(row -> !row.problems().isEmpty()).count();
    return ui.t("communities.table.wrong", wrong);
  }

  private static RowLine line(Ui ui, Row row) {
    return new RowLine(
        ui.t("communities.table.line", row.number()),
        row.called(),
        where(ui, row),
        row.problems().stream()
            .map(problem -> ui.t("communities.table.problem." + problem.key()))
            .toList());
  }

  private static String where(Ui ui, Row row) {
    var facts = row.facts();
    if (facts == null) return "";
    var location = facts.location();
    var point = location == null ? "unknown" : location.known().name().toLowerCase(Locale.ROOT);
    return ui.t(
        "communities.table.point." + point,
        ui.plain(Objects.requireNonNull(row.subdistrict()).name()),
        ui.plain(Objects.requireNonNull(row.district()).name()));
  }

  private static Link link(Ui ui, Community one) {
    return new Link(
        one.name(), Addresses.full(ui, one), ui.link(one.path()), ui.link("/people" + one.path()));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
