package org.aenglek.programme.web;

import org.aenglek.areas.Areas;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.CampaignFigures;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaigns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What campaigns led to, for those who work with a whole province. */
@Controller
class CampaignFiguresController {
  private final CampaignFigures figures;
  private final Campaigns campaigns;
  private final Areas areas;
  private final Access access;

  CampaignFiguresController(
      CampaignFigures figures, Campaigns campaigns, Areas areas, Access access) {
    this.figures = figures;
    this.campaigns = campaigns;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(Addresses.CAMPAIGNS)
  Page all(@PathVariable String code, Ui ui) {
    Access.requireSomebody();
    access.require(Permission.DRAFT_ROUTES, Place.province(code));
    return CampaignsPage.of(ui, figures.of(code));
  }

  @GetMapping(Addresses.CAMPAIGN)
  Page one(@PathVariable String code, Ui ui) {
    Access.requireSomebody();
    var result = figures.of(campaigns.get(code));
    var communities =
        areas.all(result.rows().stream().map(CampaignFigures.Row::community).toList());
    return CampaignPage.of(ui, result, communities);
  }
}
