package org.aenglek.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.income.IncomeFigures;
import org.aenglek.income.Readers;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.Aim;
import org.aenglek.programme.Aim.Kind;
import org.aenglek.programme.Aims;
import org.aenglek.programme.Concerned;
import org.aenglek.programme.Doers;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of a village, where the village began and where it wants to be. */
@Controller
class VillageFiguresController {
  private final PublishedFigures published;
  private final Aims aims;
  private final IncomeFigures income;
  private final Readers readers;
  private final Concerned concerned;
  private final Access access;
  private final Areas areas;
  private final Doers doers;

  VillageFiguresController(
      PublishedFigures published,
      Aims aims,
      IncomeFigures income,
      Readers readers,
      Concerned concerned,
      Access access,
      Areas areas,
      Doers doers) {
    this.published = published;
    this.aims = aims;
    this.income = income;
    this.readers = readers;
    this.concerned = concerned;
    this.access = access;
    this.areas = areas;
    this.doers = doers;
  }

  @GetMapping(Addresses.VILLAGE)
  Page show(
      @PathVariable String slug, @RequestParam(name = "month") Optional<String> asked, Ui ui) {
    return page(ui, areas.get(slug), AskedMonth.of(ui, asked), AimForm.EMPTY, null);
  }

  @PostMapping(Addresses.AIMS)
  Object type(@PathVariable String slug, HttpServletRequest request, Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    access.require(Permission.EDIT, Place.community(community.id()));
    return Deeds.then(
        Addresses.village(ui, community),
        () ->
            SentPicture.with(
                request, picture -> aims.type(community, AimForm.of(request).read(), picture)),
        refused -> page(ui, community, AskedMonth.last(ui), AimForm.of(request), refused));
  }

  @GetMapping(Addresses.PICTURE)
  Reply picture(
      @PathVariable String slug,
      @PathVariable String kind,
      @PathVariable String indicator,
      @PathVariable int year) {
    var community = areas.get(slug).id();
    concerned.requireToSee(Place.community(community));
    var picture =
        aims.picture(
            community,
            Kind.find(kind).orElseThrow(() -> new NotThere("kind " + kind)),
            indicator(indicator),
            year);
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  private static Indicator indicator(String key) {
    return Indicator.find(key).orElseThrow(() -> new NotThere("indicator " + key));
  }

  private Page page(
      Ui ui, Community community, YearMonth month, AimForm form, @Nullable Refusal refused) {
    var place = Place.community(community.id());
    concerned.requireToSee(place);
    var typed = aims.of(community.id());
    return VillagePage.of(
        ui,
        new VillagePage.Facts(
            community,
            published.of(place, month),
            published.find(community.province(), month),
            typed,
            doers.names(typed.stream().map(Aim::by)),
            year -> income.toldOfYear(community.id(), year),
            rows(ui, community, month),
            access.may(Permission.EDIT, place)),
        form,
        refused);
  }

  /** What stands in the books is there for whoever reads them; for others the page says why not. */
  private FigureLine.Rows rows(Ui ui, Community community, YearMonth month) {
    boolean seesShares = readers.seeShares(Place.community(community.id()));
    return indicator ->
        indicator.behind().isInBooks() && seesShares
            ? Addresses.postings(ui, community, month, indicator)
            : Addresses.rows(ui, community, month, indicator);
  }
}
