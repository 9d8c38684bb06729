package org.aenglek.budgets.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.budgets.Course;
import org.aenglek.budgets.Line;
import org.aenglek.budgets.LineLinks;
import org.aenglek.budgets.Movement;
import org.aenglek.budgets.Node;
import org.aenglek.budgets.PlanLines;
import org.aenglek.budgets.Result;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A line: its money and every movement of it, what was planned, what it is for, what became of it.
 *
 * @param above where it lies, from the year's tree down
 * @param writing the forms for whoever keeps the plan; none for whoever only reads
 */
public record LinePage(
    Ui ui,
    Head head,
    String here,
    String title,
    String unit,
    List<Step> above,
    Figures figures,
    OutlookWords outlook,
    Curves curves,
    List<Branch> children,
    List<MovementLine> movements,
    List<LinkLine> links,
    List<ResultLine> results,
    @Nullable Writing writing,
    Typed typed,
    String problem,
    int status)
    implements Page {
  private static final String DAY = "day";

  /** A line in which it lies. */
  public record Step(String title, String address) {}

  /** Something that it is for; the address that ends this is empty for whoever only reads. */
  public record LinkLine(LocalText name, String kind, String address, String ending) {}

  /** What became of it, with the address of the picture or the PDF file that shows it. */
  public record ResultLine(String words, String address, String picture, String pdf, String at) {}

  /** A month of the plan, in a form. */
  public record MonthField(String name, String label, String value) {}

  /**
   * What can be written down.
   *
   * @param isLeaf whether it carries money
   * @param beneath what kind of line can lie in it; empty where none can
   */
  public record Writing(
      boolean isLeaf,
      String beneath,
      String nextNumber,
      List<Choice> kinds,
      List<Choice> others,
      List<Choice> subjects,
      List<Choice> sources,
      List<MonthField> months,
      String today,
      String request) {}

  /** What there is to show. */
  record Facts(
      Node node,
      List<Line> above,
      Course course,
      List<Movement> movements,
      List<LineLinks.Link> links,
      List<Result> results,
      Optional<Keeper> keeper) {}

  /** What there is besides for whoever keeps the plan. */
  record Keeper(List<Money> plan, List<Node> leaves, List<LineLinks.Subject> subjects) {}

  static LinePage of(Ui ui, Facts facts, Typed typed, @Nullable Refusal refused) {
    var line = facts.node().line();
    var told = Told.of(ui, refused);
    boolean isKeeper = facts.keeper().isPresent();
    return new LinePage(
        ui,
        Head.of(line.title(), ui.t("budgets.lead")).unlisted().forWork(),
        Addresses.line(ui, line.id()),
        line.title(),
        line.unit(),
        steps(ui, facts),
        Figures.of(ui, facts.node().amounts(), line.told()),
        OutlookWords.of(ui, line.year(), facts.course()),
        Curves.of(ui, line.year(), facts.course()),
        facts.node().children().stream().map(child -> Branch.of(ui, child, 0)).toList(),
        facts.movements().stream().map(one -> MovementLine.of(ui, one, isKeeper)).toList(),
        facts.links().stream().map(link -> link(ui, line, link, isKeeper)).toList(),
        facts.results().stream().map(result -> result(ui, result)).toList(),
        facts.keeper().map(keeper -> writing(ui, facts.node(), keeper, typed)).orElse(null),
        typed,
        told.problem(),
        told.status());
  }

  private static List<Step> steps(Ui ui, Facts facts) {
    var line = facts.node().line();
    var year =
        new Step(
            BudgetsPage.said(ui, line.year()), Addresses.tree(ui, line.province(), line.year()));
    return Stream.concat(
            Stream.of(year),
            facts.above().stream().map(one -> new Step(one.title(), Addresses.line(ui, one.id()))))
        .toList();
  }

  private static LinkLine link(Ui ui, Line line, LineLinks.Link link, boolean isKeeper) {
    var subject = link.subject();
    return new LinkLine(
        subject.name(),
        ui.t("budgets.link." + subject.kind().key()),
        ui.link(subject.address()),
        isKeeper ? Addresses.line(ui, line.id()) + "/links/" + link.id() + "/ending" : "");
  }

  private static ResultLine result(Ui ui, Result result) {
    var paper = Addresses.result(ui, result.id()) + "/picture";
    return new ResultLine(
        result.words(),
        result.address(),
        result.pictured() ? paper : "",
        result.isPdf() ? paper : "",
        ui.moment(result.at()));
  }

  private static Writing writing(Ui ui, Node node, Keeper keeper, Typed typed) {
    return new Writing(
        node.isLeaf(),
        node.line().kind().beneath().map(kind -> ui.t("budgets.kind." + kind.key())).orElse(""),
        PlanLines.nextNumber(node),
        kinds(ui, typed),
        others(node, keeper, typed),
        subjects(ui, keeper),
        sources(ui, typed),
        months(ui, node.line(), keeper.plan(), typed),
        ui.today().toString(),
        UUID.randomUUID().toString());
  }

  private static List<Choice> kinds(Ui ui, Typed typed) {
    var chosen = typed.in("movements", "kind", Movement.Kind.DISBURSEMENT.key());
    return Stream.of(Movement.Kind.values())
        .map(
            kind ->
                new Choice(
                    kind.key(), ui.t("budgets.movement." + kind.key()), kind.key().equals(chosen)))
        .toList();
  }

  private static List<Choice> sources(Ui ui, Typed typed) {
    var chosen = typed.in("percents", "source", Line.Source.BPM.key());
    return Stream.of(Line.Source.values())
        .map(
            source ->
                new Choice(
                    source.key(),
                    ui.t("budgets.percent." + source.key()),
                    source.key().equals(chosen)))
        .toList();
  }

  private static List<Choice> others(Node node, Keeper keeper, Typed typed) {
    return keeper.leaves().stream()
        .map(Node::line)
        .filter(other -> !other.id().equals(node.line().id()))
        .map(other -> choice(other, typed.in("transfers", "to")))
        .toList();
  }

  private static Choice choice(Line line, String chosen) {
    return new Choice(line.id().toString(), line.title(), line.id().toString().equals(chosen));
  }

  private static List<Choice> subjects(Ui ui, Keeper keeper) {
    return keeper.subjects().stream()
        .map(
            one ->
                new Choice(
                    one.toString(),
                    ui.t("budgets.link." + one.kind().key()) + " · " + ui.plain(one.name()),
                    false))
        .toList();
  }

  private static List<MonthField> months(Ui ui, Line line, List<Money> plan, Typed typed) {
    return IntStream.range(0, plan.size())
        .mapToObj(
            i -> {
              var name = "month" + i;
              var first = plan.get(i).isNothing() ? "" : plan.get(i).amount().toPlainString();
              return new MonthField(
                  name, ui.month(line.year().months().get(i)), typed.in("months", name, first));
            })
        .toList();
  }

  /** Which day a form begins with. */
  public String day(String form) {
    return typed.in(form, DAY, ui.today().toString());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
