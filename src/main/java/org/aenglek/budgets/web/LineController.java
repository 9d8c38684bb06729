package org.aenglek.budgets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.aenglek.base.Refusal;
import org.aenglek.budgets.BudgetRefused;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.Line;
import org.aenglek.budgets.LineLinks;
import org.aenglek.budgets.LineResults;
import org.aenglek.budgets.Movement;
import org.aenglek.budgets.Movements;
import org.aenglek.budgets.Node;
import org.aenglek.budgets.PlanLines;
import org.aenglek.budgets.ToldPercents;
import org.aenglek.budgets.Tree;
import org.aenglek.budgets.Trees;
import org.aenglek.budgets.YearCourses;
import org.aenglek.media.PrivatePapers;
import org.aenglek.media.PrivatePapers.Paper;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A line of the tree, and all that is written down of it. */
@Controller
class LineController {
  private final Trees trees;
  private final PlanLines lines;
  private final Movements movements;
  private final YearCourses courses;
  private final ToldPercents percents;
  private final LineLinks links;
  private final LineResults results;
  private final PrivatePapers papers;

  LineController(
      Trees trees,
      PlanLines lines,
      Movements movements,
      YearCourses courses,
      ToldPercents percents,
      LineLinks links,
      LineResults results,
      PrivatePapers papers) {
    this.trees = trees;
    this.lines = lines;
    this.movements = movements;
    this.courses = courses;
    this.percents = percents;
    this.links = links;
    this.results = results;
    this.papers = papers;
  }

  @GetMapping(Addresses.LINE)
  LinePage show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, Typed.NOTHING, null);
  }

  @PostMapping(Addresses.LINE + "/lines")
  Object within(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    var typed = new Typed("lines", form);
    var facts = new PlanLines.New(typed.said("number"), typed.said("name"), typed.said("unit"));
    return then(ui, id, typed, () -> lines.within(id, facts, typed.request()));
  }

  @PostMapping(Addresses.LINE + "/wordings")
  Object reword(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    var typed = new Typed("wordings", form);
    return then(ui, id, typed, () -> lines.reword(id, typed.said("title"), typed.said("unit")));
  }

  @PostMapping(Addresses.LINE + "/movements")
  Object move(@PathVariable UUID id, HttpServletRequest request, Ui ui) {
    return withPaper(
        ui,
        id,
        "movements",
        request,
        sent -> movements.add(id, movement(sent.typed()), sent.paper(), sent.typed().request()));
  }

  private static Movement.New movement(Typed typed) {
    return new Movement.New(
        Movement.Kind.find(typed.said("kind")).orElseThrow(() -> new BudgetRefused(Reason.AMOUNT)),
        typed.money("amount"),
        typed.day("day"),
        typed.said("document"),
        typed.said("note"));
  }

  @PostMapping(Addresses.LINE + "/transfers")
  Object transfer(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    var typed = new Typed("transfers", form);
    return then(
        ui,
        id,
        typed,
        () ->
            movements.transfer(
                id,
                typed.id("to"),
                typed.money("amount"),
                typed.day("day"),
                typed.said("note"),
                typed.request()));
  }

  @PostMapping(Addresses.LINE + "/months")
  Object plan(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    var typed = new Typed("months", form);
    return then(
        ui,
        id,
        typed,
        () ->
            courses.plan(
                id,
                IntStream.range(0, FiscalYear.MONTHS)
                    .mapToObj(i -> typed.moneyOrNothing("month" + i))
                    .toList()));
  }

  @PostMapping(Addresses.LINE + "/percents")
  Object tell(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    var typed = new Typed("percents", form);
    var source =
        typed.said("source").equals(Line.Source.INTERNAL.key())
            ? Line.Source.INTERNAL
            : Line.Source.BPM;
    return then(
        ui, id, typed, () -> percents.tell(id, source, typed.percent("percent"), typed.day("day")));
  }

  @PostMapping(Addresses.LINE + "/links")
  Object link(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    var typed = new Typed("links", form);
    return then(ui, id, typed, () -> links.add(id, typed.said("subject")));
  }

  @PostMapping(Addresses.LINE + "/links/{link:[0-9a-f-]{36}}/ending")
  Object unlink(@PathVariable UUID id, @PathVariable UUID link, Ui ui) {
    return then(ui, id, Typed.NOTHING, () -> links.end(id, link));
  }

  @PostMapping(Addresses.LINE + "/results")
  Object result(@PathVariable UUID id, HttpServletRequest request, Ui ui) {
    return withPaper(
        ui,
        id,
        "results",
        request,
        sent ->
            results.tell(
                id,
                new LineResults.New(sent.typed().said("words"), sent.typed().said("address")),
                sent.paper(),
                sent.typed().request()));
  }

  /** A form that came with a paper, or without one. */
  private record Sent(Typed typed, @Nullable Paper paper) {}

  private Object withPaper(
      Ui ui, UUID id, String form, HttpServletRequest request, Consumer<Sent> deed) {
    Access.requireSomebody();
    trees.line(id);
    return Deeds.then(
        Addresses.line(ui, id),
        () -> SentPicture.with(request, file -> deed.accept(sent(form, request, file))),
        refused -> page(ui, id, typed(form, request), refused));
  }

  private Sent sent(String form, HttpServletRequest request, @Nullable InputStream file) {
    return new Sent(typed(form, request), file == null ? null : papers.take(file));
  }

  private static Typed typed(String form, HttpServletRequest request) {
    var values = new HashMap<String, String>();
    for (var field :
        List.of("kind", "amount", "day", "document", "note", "words", "address", "request")) {
      values.put(field, SentPicture.field(request, field));
    }
    return new Typed(form, values);
  }

  private Object then(Ui ui, UUID id, Typed typed, Deeds.Deed deed) {
    Access.requireSomebody();
    trees.line(id);
    return Deeds.then(Addresses.line(ui, id), deed, refused -> page(ui, id, typed, refused));
  }

  LinePage page(Ui ui, UUID id, Typed typed, @Nullable Refusal refused) {
    var line = trees.line(id);
    var tree = trees.of(line.province(), line.year());
    var node = tree.get(id);
    return LinePage.of(
        ui,
        new LinePage.Facts(
            node,
            trees.above(line),
            courses.of(line.year(), node.leaves()),
            node.isLeaf() ? movements.of(List.of(id)) : List.of(),
            links.of(id),
            results.of(id),
            keeper(tree, line)),
        typed,
        refused);
  }

  private Optional<LinePage.Keeper> keeper(Tree tree, Line line) {
    if (!trees.isKeptByMe(line.province())) return Optional.empty();
    var leaves = tree.all().filter(Node::isLeaf).toList();
    return Optional.of(
        new LinePage.Keeper(courses.planOf(line), leaves, links.choices(line.province())));
  }
}
