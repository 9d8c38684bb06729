package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.NamesApart;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedId;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Place;
import org.aenglek.programme.Concerned;
import org.aenglek.programme.FirstRelease;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Writes a press release of figures. It is a draft of a story like any other: checked, published
 * and kept as all of them are.
 */
@Controller
class ReleasesController {
  private static final String STORY = "story";
  private static final int MONTHS_OFFERED = 24;

  private final PublishedFigures published;
  private final FirstRelease first;
  private final Revisions revisions;
  private final Concerned concerned;
  private final Areas areas;

  ReleasesController(
      PublishedFigures published,
      FirstRelease first,
      Revisions revisions,
      Concerned concerned,
      Areas areas) {
    this.published = published;
    this.first = first;
    this.revisions = revisions;
    this.concerned = concerned;
    this.areas = areas;
  }

  @PostMapping(Addresses.RELEASES)
  Object begin(
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam(name = "month") Optional<String> asked,
      @RequestParam(required = false) @Nullable String request,
      Ui ui) {
    Access.requireSomebody();
    var area = Addresses.area(kind, code);
    concerned.requireToSee(area);
    var figures = published.of(area, AskedMonth.of(ui, asked));
    var id = TypedId.orNew(request);
    var province = Place.province(District.province(code));
    revisions.begin(STORY, province, id, first.of(area, figures));
    return Deeds.see(Addresses.release(ui, id));
  }

  @GetMapping(Addresses.RELEASE)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, Map.of(), null);
  }

  @PostMapping(Addresses.RELEASE)
  Object write(@PathVariable UUID id, ReleaseForm form, Ui ui) {
    return Deeds.then(
        Addresses.release(ui, id),
        () -> revisions.answer(STORY, id, form.read(ui.lang())),
        refused -> page(ui, id, form.typed(ui.lang()), refused));
  }

  private Page page(Ui ui, UUID id, Map<String, String> typed, @Nullable Refusal refused) {
    var draft = revisions.open(STORY, id);
    var shown = revisions.kind(STORY).shown(draft.content());
    return ReleasePage.of(
        ui, new ReleasePage.Facts(draft, shown, typed, picker(ui, draft.place())), refused);
  }

  private ReleasePage.Picker picker(Ui ui, Place province) {
    return new ReleasePage.Picker(
        ReleasePage.indicators(ui), places(ui, province.id()), months(ui, province.id()));
  }

  private List<Choice> places(Ui ui, String province) {
    var itself = Stream.of(choice(ui, province, areas.nameOf(province)));
    var districts =
        areas.districtsOf(province).stream().map(one -> choice(ui, one.code(), one.name()));
    var villages = areas.of(province);
    var names = NamesApart.of(villages);
    var communities = villages.stream().map(one -> choice(ui, one.slug(), names.of(one)));
    return Stream.of(itself, districts, communities).flatMap(all -> all).toList();
  }

  private static Choice choice(Ui ui, String code, LocalText name) {
    return new Choice(code, ui.plain(name), false);
  }

  /** Nothing is told of months that are not published. */
  private List<Choice> months(Ui ui, String province) {
    return Stream.iterate(AskedMonth.last(ui), month -> month.minusMonths(1))
        .limit(MONTHS_OFFERED)
        .filter(month -> published.find(province, month).isPresent())
        .map(month -> new Choice(month.toString(), ui.month(month), false))
        .toList();
  }
}
