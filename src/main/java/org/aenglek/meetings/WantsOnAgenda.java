package org.aenglek.meetings;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.communities.Wants;
import org.aenglek.communities.Wants.Open;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For decision: what a community of the place wants and nobody has answered. */
@Component
@Order(30)
class WantsOnAgenda implements PutsOnAgenda {
  private final Wants wants;

  WantsOnAgenda(Wants wants) {
    this.wants = wants;
  }

  @Override
  public String source() {
    return "want";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    return wants.openIn(body.place()).stream().map(WantsOnAgenda::put).toList();
  }

  private static Put put(Open want) {
    return new Put(
        AgendaItem.Kind.DECISION,
        want.id(),
        want.community().in(Lang.TH).text() + ": " + want.title().in(Lang.TH).text(),
        "",
        "/communities/" + want.slug() + "/wants");
  }
}
