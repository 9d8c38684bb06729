package org.aenglek.communities.web;

import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.communities.Communities;
import org.aenglek.communities.CommunityCount;
import org.aenglek.site.Asks;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of communities, and the same ones for the map beside it. */
@Controller
class CommunitiesController implements Asks {
  private final Communities communities;
  private final Areas areas;

  CommunitiesController(Communities communities, Areas areas) {
    this.communities = communities;
    this.areas = areas;
  }

  @Override
  public Set<String> parameters() {
    return CommunitiesForm.NAMES;
  }

  @GetMapping(CommunitiesPage.PATH)
  Page list(CommunitiesForm form, Ui ui) {
    var choices = AreaChoices.of(areas);
    var place = form.place(areas, choices);
    var filter = form.filter(choices, place);
    int page = form.pageNumber();
    var count = communities.count(filter);
    if (page > CommunitiesPage.pages(count)) throw new NotThere("page " + page);
    var offset = (page - 1) * CommunitiesPage.CARDS;
    return CommunitiesPage.of(
        ui,
        form,
        new ListChoices(ui, form, choices, place),
        count,
        communities.list(filter, ui.lang(), offset, CommunitiesPage.CARDS));
  }

  /** The same communities as points; as many as are counted. */
  @GetMapping("/{lang}/communities/map.json")
  Reply map(CommunitiesForm form, Ui ui) {
    var choices = AreaChoices.of(areas);
    var filter = form.filter(choices, form.place(areas, choices));
    var points =
        GeoJson.reply(
            communities.list(filter, ui.lang(), 0, CommunityCount.MOST).stream()
                .flatMap(card -> CommunityDots.of(ui, card))
                .toList());
    return form.isPersonal() ? points.once() : points;
  }
}
