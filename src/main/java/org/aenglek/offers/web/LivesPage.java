package org.aenglek.offers.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.offers.Life;
import org.aenglek.offers.Offer;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** The products of a village, how far each has come, and a new one. */
public record LivesPage(
    Ui ui,
    Head head,
    String title,
    String village,
    String back,
    String here,
    List<LifeLine> lines,
    boolean mayBegin,
    Field name,
    List<Choice> offers,
    String request,
    boolean isOpen,
    String problem,
    int status)
    implements Page {

  /**
   * What there is to show.
   *
   * @param offers what is sold as a product and is none of these yet
   */
  record Facts(Community community, List<Life> lives, List<Offer> offers, boolean mayBegin) {}

  static LivesPage of(Ui ui, Facts facts, Typed typed, @Nullable Refusal refused) {
    var community = facts.community();
    var title = ui.t(LifeWords.KEY + "title", community.name());
    return new LivesPage(
        ui,
        Head.of(title, ui.t(LifeWords.KEY + "lead")).forWork().unlisted(),
        title,
        ui.plain(community.name()),
        ui.link(community.path()),
        ui.link(LifeAddresses.village(community)),
        facts.lives().stream().map(life -> LifeLine.of(ui, life, "")).toList(),
        facts.mayBegin(),
        LifeWords.field(ui, "name", typed),
        offers(ui, facts.offers(), typed.said("offer")),
        UUID.randomUUID().toString(),
        refused != null || facts.lives().isEmpty(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  static List<Choice> offers(Ui ui, List<Offer> offers, String chosen) {
    return offers.stream()
        .map(
            offer ->
                new Choice(
                    offer.id().toString(),
                    ui.plain(offer.name()),
                    offer.id().toString().equals(chosen)))
        .toList();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
