package org.aenglek.rota.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.rota.Appeal;
import org.aenglek.rota.Rotas.OfferRota;
import org.aenglek.rota.Rotas.Standing;
import org.aenglek.rota.Rule;
import org.aenglek.rota.Turn;
import org.aenglek.rota.Uncertified;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * How one offer is served, for all of the village to see.
 *
 * @param setting where the rule is set; none for who does not set it
 */
public record Board(
    String title,
    List<String> rule,
    String next,
    String lately,
    List<Row> rows,
    List<Given> turns,
    @Nullable String setting) {

  /**
   * A household.
   *
   * @param lacks why it is not proposed; empty for one that is
   */
  public record Row(String household, String lacks, String earned, String share) {}

  /**
   * A turn with all that was said of it.
   *
   * @param appellants the reader's households that can say something against it
   */
  public record Given(
      String id,
      String when,
      String household,
      String why,
      List<String> passes,
      List<Said> said,
      String appeal,
      List<Choice> appellants) {}

  /**
   * An appeal.
   *
   * @param answering where it is answered; none once it is, or for who does not answer
   */
  public record Said(String text, @Nullable String answer, @Nullable String answering) {}

  static Board of(RotaFacts facts, OfferRota rota) {
    var ui = facts.ui();
    var offer = facts.offer(rota.served().offer());
    var next = rota.next();
    return new Board(
        ui.plain(offer.name()),
        rule(ui, rota.served().rule()),
        next == null ? ui.t("rota.next.nobody") : ui.t("rota.next", facts.name(next)),
        ui.t("rota.lately", ui.number(rota.served().rule().latelyDays())),
        rota.standings().stream().map(standing -> row(facts, rota, standing)).toList(),
        rota.turns().stream().map(turn -> given(facts, rota, turn)).toList(),
        facts.mayDecide() ? RulePage.path(ui, facts.community(), offer) : null);
  }

  static List<String> rule(Ui ui, Rule rule) {
    return Stream.of(
            ui.t("rota.rule." + rule.kind().key() + ".text"),
            ui.t(rule.passLoses() ? "rota.rule.passLoses" : "rota.rule.passKeeps"),
            rule.mindsLanguage() ? ui.t("rota.rule.mindsLanguage.text") : "",
            rule.needsCertificate()
                ? ui.t("rota.rule.needsCertificate.text", ui.t("people.does." + rule.trade()))
                : "")
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static Row row(RotaFacts facts, OfferRota rota, Standing standing) {
    var ui = facts.ui();
    var home = standing.serving().household();
    return new Row(
        facts.name(home),
        lacks(ui, rota.uncertified().get(home)),
        ui.money(standing.earned()),
        ui.money(standing.share()));
  }

  private static String lacks(Ui ui, @Nullable Uncertified lacking) {
    if (lacking == null) return "";
    return lacking.last() == null
        ? ui.t("rota.uncertified")
        : ui.t("rota.uncertified.since", lacking.last());
  }

  private static Given given(RotaFacts facts, OfferRota rota, Turn turn) {
    var ui = facts.ui();
    var said = facts.appeals().getOrDefault(turn.id(), List.of());
    return new Given(
        turn.id().toString(),
        facts.when(turn),
        turn.isOff() ? ui.t("rota.off") : facts.name(turn.household()),
        turn.isOff() ? "" : facts.why(turn),
        facts.passes().getOrDefault(turn.id(), List.of()).stream()
            .map(home -> ui.t("rota.passed", facts.name(home)))
            .toList(),
        said.stream().map(appeal -> said(facts, appeal)).toList(),
        facts.link("turns/" + turn.id() + "/appeal"),
        appellants(facts, rota, said));
  }

  /** Each says it once. */
  private static List<Choice> appellants(RotaFacts facts, OfferRota rota, List<Appeal> said) {
    return facts.ownOf(rota).stream()
        .filter(
            home -> said.stream().noneMatch(one -> one.household().toString().equals(home.value())))
        .toList();
  }

  private static Said said(RotaFacts facts, Appeal appeal) {
    var answer = appeal.answer();
    return new Said(
        facts.ui().t("rota.appeal.says", facts.name(appeal.household()), appeal.text()),
        answer == null ? null : answer(facts.ui(), appeal.isUpheld(), answer),
        answer == null && facts.mayDecide()
            ? facts.link("appeals/" + appeal.id() + "/answer")
            : null);
  }

  private static String answer(Ui ui, boolean isUpheld, String answer) {
    return ui.t(isUpheld ? "rota.appeal.upheld" : "rota.appeal.stands", answer);
  }
}
