package org.aenglek.stories.web;

import org.aenglek.areas.Community;
import org.aenglek.site.CameBy;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;

/** Where campaigns are. */
final class CampaignAddresses {
  private static final String CODE = "/{code:" + CameBy.PATTERN + "}";
  static final String SHORT = "/stories" + CODE;
  static final String ALL = "/{lang}/stories/campaigns";
  static final String ONE = ALL + CODE;
  static final String COMMUNITY = ONE + "/communities/{slug}";
  static final String POSTER = ONE + "/poster";
  static final String QR = ONE + "/qr.svg";
  static final String EDIT = ONE + "/edit";
  static final String NEW = ALL + "/in/{province:\\d{2}}";

  private CampaignAddresses() {}

  static String all(Ui ui) {
    return ui.link("/stories/campaigns");
  }

  static String begin(Ui ui, String province) {
    return all(ui) + "/in/" + province;
  }

  /** Of the page for guests, so that it is known all along how they came. */
  static String landing(String lang, Campaign campaign) {
    return CameBy.carry("/" + lang + campaign.path(), campaign.code());
  }

  static String one(Ui ui, Campaign campaign) {
    return ui.link(campaign.path());
  }

  /** The counted step to a community. */
  static String community(Ui ui, Campaign campaign, Community community) {
    return one(ui, campaign) + "/communities/" + community.slug();
  }
}
