package org.aenglek.communities.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Recurring;
import org.aenglek.communities.RecurringDays;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** Beside a community: its market days. */
public record RecurringPanel(Ui ui, List<Line> lines) {

  /** One of them with its next days. */
  public record Line(LocalText name, String times, String next) {}

  @Component
  static class Provider implements Panel {
    private static final int SHOWN = 3;
    private final RecurringDays days;

    Provider(RecurringDays days) {
      this.days = days;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY_SIDE;
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public Optional<RecurringPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      var lines =
          days.of(community.id(), Recurring.Kind.MARKET).stream()
              .map(one -> line(ui, one))
              .toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new RecurringPanel(ui, lines));
    }

    private static Line line(Ui ui, Recurring one) {
      var next = one.next(ui.today(), SHOWN).stream().map(ui::date).toList();
      return new Line(
          one.name(),
          ui.t("communities.recurring.times", one.opens(), one.closes()),
          next.isEmpty() ? "" : ui.t("communities.recurring.next", ui.list(next)));
    }
  }
}
