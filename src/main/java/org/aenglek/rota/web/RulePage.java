package org.aenglek.rota.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.offers.Offer;
import org.aenglek.people.Households.Household;
import org.aenglek.people.Members;
import org.aenglek.rota.RotaRefused;
import org.aenglek.rota.Rule;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Field.Menu;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** By which rule a village shares out who serves an offer, and which households do. */
public record RulePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    List<Choice> kinds,
    boolean passLoses,
    boolean mindsLanguage,
    Menu trade,
    boolean needsCertificate,
    Field lately,
    List<Home> homes,
    String problem,
    int status)
    implements Page {
  static final String PATH = RotaPage.PATH + "/offers/{offer}";

  /** A household of the village, and how many guests it receives at once. */
  public record Home(Choice serves, Field heads) {}

  static RulePage of(
      Ui ui,
      Community community,
      Offer offer,
      List<Household> households,
      RuleForm form,
      @Nullable RotaRefused refused) {
    var title = ui.t("rota.rule.title", ui.plain(offer.name()));
    return new RulePage(
        ui,
        Head.of(title, ui.t("rota.description")).forWork(),
        title,
        path(ui, community, offer),
        RotaPage.path(ui, community),
        kinds(ui, form),
        form.passLoses(),
        form.mindsLanguage(),
        trades(ui, form),
        form.needsCertificate(),
        Field.of("lately", ui.t("rota.rule.lately"), form.lately()),
        households.stream().map(home -> home(ui, home, form)).toList(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static String path(Ui ui, Community community, Offer offer) {
    return RotaPage.path(ui, community) + "/offers/" + offer.slug();
  }

  private static List<Choice> kinds(Ui ui, RuleForm form) {
    return Stream.of(Rule.Kind.values())
        .map(Rule.Kind::key)
        .map(kind -> new Choice(kind, ui.t("rota.rule." + kind), kind.equals(form.kind())))
        .toList();
  }

  private static Menu trades(Ui ui, RuleForm form) {
    var any = new Choice("", ui.t("rota.rule.anyTrade"), form.trade().isEmpty());
    var trades =
        Members.TRADES.stream()
            .map(
                trade ->
                    new Choice(trade, ui.t("people.does." + trade), trade.equals(form.trade())));
    return new Menu(
        Field.of("trade", ui.t("rota.rule.trade"), form.trade()),
        Stream.concat(Stream.of(any), trades).toList());
  }

  private static Home home(Ui ui, Household home, RuleForm form) {
    var id = home.id().toString();
    return new Home(
        new Choice(id, ui.plain(home.name()), form.serving().contains(id)),
        Field.of(RuleForm.HEADS + id, ui.t("rota.rule.heads"), form.heads().getOrDefault(id, "")));
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
