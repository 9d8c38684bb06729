package org.aenglek.offers.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Life;
import org.aenglek.offers.Life.Stage;
import org.aenglek.people.Place;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * How far the products of an area have come, and which of them nobody follows up.
 *
 * @param rest how many more there are than are shown; empty where all are
 */
public record AreaLivesPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String sum,
    List<Count> counts,
    List<Choice> stages,
    List<Choice> worries,
    List<LifeLine> lines,
    String rest,
    String file)
    implements Page {
  private static final int LINES = 200;

  /** How many are at a stage. */
  public record Count(String stage, String number, String address) {}

  /**
   * What there is to show.
   *
   * @param shown those that the filter lets through
   */
  record Facts(
      LocalText area,
      Place place,
      List<Life> all,
      List<Life> shown,
      Map<UUID, Community> communities,
      LifeFilter filter) {}

  static AreaLivesPage of(Ui ui, Facts facts) {
    var title = ui.t(LifeWords.KEY + "area.title", facts.area());
    var here = ui.link(LifeAddresses.area(facts.place()));
    var filter = facts.filter();
    return new AreaLivesPage(
        ui,
        Head.of(title, ui.t(LifeWords.KEY + "lead")).forWork().unlisted(),
        title,
        here,
        sum(ui, facts.all()),
        counts(ui, here, facts.all()),
        withAll(ui, LifeWords.stages(ui, filter.stage())),
        withAll(ui, worries(ui, filter.worry())),
        facts.shown().stream().limit(LINES).map(life -> line(ui, facts, life)).toList(),
        rest(ui, facts.shown().size()),
        here + "/products.csv" + filter.query());
  }

  private static String sum(Ui ui, List<Life> all) {
    long late = all.stream().filter(life -> life.isOverdue(ui.today())).count();
    long forgotten = all.stream().filter(Life::isForgotten).count();
    return ui.t(
        LifeWords.KEY + "area.sum", ui.number(all.size()), ui.number(late), ui.number(forgotten));
  }

  private static List<Count> counts(Ui ui, String here, List<Life> all) {
    var counted = all.stream().collect(groupingBy(Life::stage, counting()));
    return Arrays.stream(Stage.values())
        .map(
            stage ->
                new Count(
                    LifeWords.stage(ui, stage),
                    ui.number(counted.getOrDefault(stage, 0L)),
                    here + new LifeFilter(stage.key(), "").query()))
        .toList();
  }

  private static List<Choice> worries(Ui ui, String chosen) {
    return LifeFilter.WORRIES.stream()
        .map(worry -> new Choice(worry, ui.t(LifeWords.KEY + worry), worry.equals(chosen)))
        .toList();
  }

  private static List<Choice> withAll(Ui ui, List<Choice> choices) {
    boolean isAll = choices.stream().noneMatch(Choice::isChosen);
    return Stream.concat(
            Stream.of(new Choice("", ui.t(LifeWords.KEY + "all"), isAll)), choices.stream())
        .toList();
  }

  private static LifeLine line(Ui ui, Facts facts, Life life) {
    var community = facts.communities().get(life.product().community());
    return LifeLine.of(ui, life, ui.plain(community.name()));
  }

  private static String rest(Ui ui, int shown) {
    int rest = shown - LINES;
    return rest <= 0 ? "" : ui.t(LifeWords.KEY + "rest", ui.number(rest));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
