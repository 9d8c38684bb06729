package org.aenglek.programme.web;

import java.util.Optional;
import java.util.Set;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.NationFigures;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All provinces beside each other, by one indicator of one month. */
@Controller
class NationController implements Asks {
  private static final String INDICATOR = "indicator";
  private final NationFigures figures;

  NationController(NationFigures figures) {
    this.figures = figures;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("month", INDICATOR);
  }

  @GetMapping(Addresses.NATION)
  Page show(
      @RequestParam(name = "month") Optional<String> month,
      @RequestParam(name = INDICATOR) Optional<String> indicator,
      Ui ui) {
    var asked = AskedMonth.of(ui, month);
    var by = indicator.flatMap(Indicator::find).orElse(Indicator.VISITORS);
    return NationPage.of(ui, asked, by, figures.of(asked, by), figures.indicators());
  }
}
