package org.aenglek.meetings;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.meetings.Resolutions.WithoutForce;
import org.aenglek.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For decision: what was resolved without a quorum, until a meeting with one says the same. */
@Component
@Order(20)
class WithoutForceOnAgenda implements PutsOnAgenda {
  private final Resolutions resolutions;
  private final Words words;

  WithoutForceOnAgenda(Resolutions resolutions, Words words) {
    this.resolutions = resolutions;
    this.words = words;
  }

  @Override
  public String source() {
    return "resolution";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    return resolutions.withoutForce(body.id()).stream().map(this::put).toList();
  }

  private Put put(WithoutForce one) {
    var resolution = one.resolution();
    return new Put(
        AgendaItem.Kind.DECISION,
        resolution.id(),
        words.say(Lang.TH, "meetings.put.confirm", one.numbered()),
        resolution.words(),
        "/meetings/" + resolution.meeting());
  }
}
