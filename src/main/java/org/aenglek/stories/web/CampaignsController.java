package org.aenglek.stories.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;
import org.aenglek.stories.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a province makes its campaigns. */
@Controller
class CampaignsController {
  private final Campaigns campaigns;
  private final CampaignMakers makers;
  private final Areas areas;
  private final Access access;

  CampaignsController(Campaigns campaigns, CampaignMakers makers, Areas areas, Access access) {
    this.campaigns = campaigns;
    this.makers = makers;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(CampaignAddresses.ALL)
  Page list(Ui ui) {
    Access.requireSomebody();
    var mine = makers.provinces();
    if (mine.isEmpty()) access.require(Permission.EDIT, Place.EVERYWHERE);
    return CampaignsPage.of(
        ui, mine.stream().map(one -> new CampaignsPage.Of(one, campaigns.of(one.code()))).toList());
  }

  @GetMapping(CampaignAddresses.NEW)
  Page begin(@PathVariable String province, Ui ui) {
    require(province);
    return form(ui, province, new CampaignForm(Map.of(), List.of()), null);
  }

  @PostMapping(CampaignAddresses.NEW)
  Object enter(
      @PathVariable String province,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<UUID> community,
      Ui ui) {
    require(province);
    var form = new CampaignForm(typed, community);
    return Deeds.then(
        CampaignAddresses.all(ui),
        () -> campaigns.enter(form.said(province), form.request()),
        refused -> form(ui, province, form, refused));
  }

  @GetMapping(CampaignAddresses.EDIT)
  Page edit(@PathVariable String code, Ui ui) {
    var campaign = campaigns.get(code);
    require(campaign.province());
    return form(
        ui, campaign, CampaignForm.of(campaign, campaigns.cost(campaign).orElse(null)), null);
  }

  @PostMapping(CampaignAddresses.EDIT)
  Object change(
      @PathVariable String code,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<UUID> community,
      Ui ui) {
    Access.requireSomebody();
    var campaign = campaigns.get(code);
    require(campaign.province());
    var form = new CampaignForm(typed, community);
    return Deeds.then(
        CampaignAddresses.all(ui),
        () -> campaigns.change(code, form.said(campaign.province())),
        refused -> form(ui, campaign, form, refused));
  }

  private Page form(Ui ui, String province, CampaignForm form, @Nullable Refusal refused) {
    var title = ui.t("stories.campaign.new");
    var action = CampaignAddresses.begin(ui, province);
    return CampaignFormPage.of(ui, title, action, areas.of(province), form, refused);
  }

  private Page form(Ui ui, Campaign campaign, CampaignForm form, @Nullable Refusal refused) {
    var action = CampaignAddresses.one(ui, campaign) + "/edit";
    return CampaignFormPage.of(
        ui, ui.plain(campaign.title()), action, areas.of(campaign.province()), form, refused);
  }

  private void require(String province) {
    Access.requireSomebody();
    boolean isOne = areas.provinces().stream().anyMatch(one -> one.code().equals(province));
    if (!isOne) throw new NotThere("province " + province);
    access.require(Permission.EDIT, Place.province(province));
  }
}
