package org.aenglek.training.web;

import org.aenglek.areas.Areas;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Afterwards;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of lessons: one's own, and as counts those of an area. */
@Controller
class ProgressController {
  private final Afterwards afterwards;
  private final Areas areas;

  ProgressController(Afterwards afterwards, Areas areas) {
    this.afterwards = afterwards;
    this.areas = areas;
  }

  @GetMapping(Addresses.PROGRESS)
  Page own(Ui ui) {
    return ProgressPage.of(ui, afterwards.own());
  }

  @GetMapping(Addresses.AREA_PROGRESS)
  Page ofArea(@PathVariable String kind, @PathVariable String code, Ui ui) {
    var name = areas.nameOf(code);
    var place = kind.equals("provinces") ? Place.province(code) : Place.district(code);
    return AreaProgressPage.of(ui, name, afterwards, afterwards.in(place));
  }
}
