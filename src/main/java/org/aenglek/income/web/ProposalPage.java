package org.aenglek.income.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.web.RuleForm.Section;
import org.aenglek.income.web.RuleWords.Said;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Field.Menu;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A rule while it is written: clause by clause, and tried before anybody votes on it. */
public record ProposalPage(
    Ui ui,
    Head head,
    String title,
    OwnIncomePanel.Link back,
    String here,
    Field from,
    List<Clause> clauses,
    List<Choice> otherKinds,
    List<Said> says,
    @Nullable TriedRule tried,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = SharingPage.PATH + "/proposal";
  private static final String KEY = "income.rule.";
  private static final List<To> FIRST = List.of(To.SERVED, To.MADE, To.GUIDE, To.DRIVER, To.FUND);

  /**
   * How one kind of what is sold is shared.
   *
   * @param kind as the form sends it; nothing of the clause for all else
   * @param others groups and fees, which most rules do without
   * @param named households that the rule names, and a line for one more
   */
  public record Clause(
      String about,
      String kind,
      List<Part> parts,
      List<Part> others,
      boolean isAnyOther,
      List<Part> named,
      boolean isAnyNamed) {}

  /**
   * The fields of one who can get a part.
   *
   * @param household which one, where a household is named
   */
  public record Part(String label, @Nullable Menu household, List<Field> fields) {}

  /** What the page is made of. */
  record Facts(
      Community community,
      List<Household> households,
      RuleForm form,
      List<Said> says,
      @Nullable TriedRule tried) {}

  static String path(String slug) {
    return SharingPage.path(slug) + "/proposal";
  }

  static ProposalPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var community = facts.community();
    var form = facts.form();
    return new ProposalPage(
        ui,
        Head.of(ui.t(KEY + "propose"), ui.t(KEY + "description")).forWork(),
        ui.t(KEY + "propose"),
        OwnIncomePanel.Link.of(
            ui,
            ui.t(KEY + "title", ui.plain(community.name())),
            SharingPage.path(community.slug())),
        ui.link(path(community.slug())),
        Field.of(RuleForm.FROM, ui.t(KEY + "from"), form.field(RuleForm.FROM)),
        form.sections().stream().map(section -> clause(ui, facts, section)).toList(),
        form.otherKinds().stream().map(kind -> new Choice(kind, about(ui, kind), false)).toList(),
        facts.says(),
        facts.tried(),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static String about(Ui ui, String kind) {
    return ui.t(KEY + "about." + kind);
  }

  private static Clause clause(Ui ui, Facts facts, Section section) {
    var form = facts.form();
    var kind = section.kind();
    var others = RuleForm.OFFERED.stream().filter(to -> !FIRST.contains(to)).toList();
    int named = form.lastNamed(section);
    return new Clause(
        kind == null ? ui.t(KEY + "about.all") : about(ui, kind),
        kind == null ? "" : kind,
        FIRST.stream().map(to -> part(ui, form, section, to)).toList(),
        others.stream().map(to -> part(ui, form, section, to)).toList(),
        others.stream().anyMatch(to -> form.isAnyTyped(section, to.key())),
        IntStream.rangeClosed(1, named + 1)
            .mapToObj(line -> named(ui, facts, section, line))
            .toList(),
        named > 0);
  }

  private static Part part(Ui ui, RuleForm form, Section section, To to) {
    return new Part(ui.t("income.to." + to.key()), null, fields(ui, form, section, to.key()));
  }

  private static Part named(Ui ui, Facts facts, Section section, int line) {
    var label = ui.t(KEY + "named");
    var chosen = facts.form().field(section.household(line));
    var field = Field.of(section.household(line), label, chosen);
    var none = Stream.of(new Choice("", ui.t(KEY + "named.none"), chosen.isEmpty()));
    var homes = facts.households().stream().map(home -> choice(ui, home, chosen));
    var menu = new Menu(field, Stream.concat(none, homes).toList());
    return new Part(label, menu, fields(ui, facts.form(), section, Section.named(line)));
  }

  private static Choice choice(Ui ui, Household home, String chosen) {
    var id = home.id().toString();
    return new Choice(id, ui.plain(home.name()), id.equals(chosen));
  }

  private static List<Field> fields(Ui ui, RuleForm form, Section section, String whom) {
    var measures = RuleForm.MEASURES.stream().map(RuleForm::key);
    return Stream.concat(measures, Stream.of(RuleForm.MOST))
        .map(what -> field(ui, form, section.name(what, whom), what))
        .toList();
  }

  private static Field field(Ui ui, RuleForm form, String name, String what) {
    return Field.of(name, ui.t(KEY + "field." + what), form.field(name));
  }
}
