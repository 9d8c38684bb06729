package org.aenglek.stories.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.stories.Campaign;
import org.aenglek.stories.CampaignRefused;
import org.aenglek.stories.CampaignRefused.Reason;
import org.aenglek.stories.Campaigns;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is typed: {@code title.th}, {@code lead.ms} and so on.
 *
 * @param communities their ids
 */
record CampaignForm(Map<String, String> typed, List<UUID> communities) {
  private static final int LONGEST_AUDIENCE = 200;

  static CampaignForm of(Campaign campaign, @Nullable Money cost) {
    var typed = new HashMap<String, String>();
    for (var lang : Lang.values()) {
      campaign.title().exactly(lang).ifPresent(text -> typed.put(field("title", lang), text));
      campaign.lead().exactly(lang).ifPresent(text -> typed.put(field("lead", lang), text));
    }
    typed.put("audience", campaign.audience());
    typed.put("first", campaign.days().first().toString());
    typed.put("last", campaign.days().last().toString());
    if (cost != null) typed.put("cost", cost.amount().toPlainString());
    return new CampaignForm(typed, campaign.communities());
  }

  static String field(String name, Lang lang) {
    return name + "." + lang.code();
  }

  String get(String name) {
    return typed.getOrDefault(name, "");
  }

  UUID request() {
    return TypedId.orNew(get("request"));
  }

  /**
   * @throws CampaignRefused when something of it cannot be read
   */
  Campaign.New said(String province) {
    return new Campaign.New(
        province,
        text("title", Campaigns.LONGEST_TITLE),
        text("lead", Campaigns.LONGEST_LEAD),
        within(Tidy.line(get("audience")), LONGEST_AUDIENCE),
        days(),
        communities,
        cost());
  }

  private LocalText text(String name, int longest) {
    var texts = new HashMap<String, String>();
    for (var lang : Lang.values()) {
      var said = within(Tidy.text(get(field(name, lang))), longest);
      if (!said.isEmpty()) texts.put(lang.code(), said);
    }
    if (!texts.containsKey(Lang.TH.code())) throw new CampaignRefused(Reason.CAMPAIGN_TITLE);
    return LocalText.ofCodes(texts);
  }

  private static String within(String said, int longest) {
    if (said.length() > longest) throw new CampaignRefused(Reason.CAMPAIGN_LONG, longest);
    return said;
  }

  private DateSpan days() {
    var first = day("first");
    var last = day("last");
    if (last.isBefore(first)) throw new CampaignRefused(Reason.CAMPAIGN_DAYS);
    return new DateSpan(first, last);
  }

  private LocalDate day(String name) {
    return TypedDate.find(get(name)).orElseThrow(() -> new CampaignRefused(Reason.CAMPAIGN_DAYS));
  }

  private @Nullable Money cost() {
    var plain = Tidy.digits(get("cost")).replace(",", "");
    if (plain.isEmpty()) return null;
    try {
      var cost = Money.of(plain, "THB");
      if (cost.minor() >= 0) return cost;
    } catch (NumberFormatException | ArithmeticException unreadable) {
      // Told below, as what is below zero is.
    }
    throw new CampaignRefused(Reason.CAMPAIGN_COST);
  }
}
