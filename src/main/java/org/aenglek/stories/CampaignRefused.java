package org.aenglek.stories;

import org.aenglek.base.Refusal;

/** A campaign that cannot be as somebody wrote it. */
public final class CampaignRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    CAMPAIGN_TITLE,
    CAMPAIGN_DAYS,
    CAMPAIGN_COMMUNITIES,
    CAMPAIGN_STANDING,
    CAMPAIGN_COST,
    CAMPAIGN_LONG
  }

  public CampaignRefused(Reason reason, Object... arguments) {
    super(key("stories", reason), arguments);
  }
}
