package org.aenglek.income.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.income.HouseholdMoney;
import org.aenglek.income.Readers;
import org.aenglek.people.Households;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A household's own money: for itself, for who keeps its village's books, and for auditors. */
@Controller
class HouseholdController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final HouseholdMoney money;
  private final Households households;
  private final Readers readers;
  private final Areas areas;

  HouseholdController(HouseholdMoney money, Households households, Readers readers, Areas areas) {
    this.money = money;
    this.households = households;
    this.readers = readers;
    this.areas = areas;
  }

  @GetMapping(HouseholdPage.PATH)
  HouseholdPage show(
      @PathVariable UUID id, @RequestParam(name = "year") Optional<Integer> asked, Ui ui) {
    int year = Years.of(ui, asked);
    var earned = money.of(id, year);
    var household = households.get(id);
    var village = areas.all(List.of(household.community())).get(household.community());
    return HouseholdPage.of(
        ui,
        new HouseholdPage.Facts(
            household,
            ui.plain(village.name()),
            ui.link(IncomePage.path(village.slug())),
            year,
            earned,
            readers.belongTo(id)));
  }

  @GetMapping(HouseholdPage.PATH + "/picture.svg")
  Reply picture(@PathVariable UUID id, Ui ui) {
    readers.requireToBelong(id);
    var earned = money.of(id, ui.today().getYear());
    return Reply.of(SVG, HouseholdPicture.svg(ui, households.get(id), earned)).once();
  }
}
