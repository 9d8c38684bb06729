package org.aenglek.income.web;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.aenglek.income.HouseholdYears;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: what one's household earned in the year. */
public record YearsPanel(Ui ui, List<OwnIncomePanel.Link> years) {

  @Component
  static class Provider implements Panel {
    private final HouseholdYears years;

    Provider(HouseholdYears years) {
      this.years = years;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 12;
    }

    @Override
    public Optional<YearsPanel> show(Ui ui, Subject subject) {
      var year = Year.from(ui.today());
      var links =
          years.own().stream()
              .map(home -> HouseholdYearPage.path(home, year))
              .map(path -> new OwnIncomePanel.Link(HouseholdYearPage.title(ui, year), ui.link(path)))
              .toList();
      return links.isEmpty() ? Optional.empty() : Optional.of(new YearsPanel(ui, links));
    }
  }
}
