package org.aenglek.communities;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.people.Nightly;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night: whoever keeps what nobody has looked at for too long hears of it, again every
 * month. Where a group keeps it, or the keeper has left, the committee hears.
 */
@Component
class AssetReminders implements Nightly {
  private static final Actor JOB = Actor.job("reminders");

  private final AssetRegister assets;
  private final KnownPeople known;
  private final Areas areas;
  private final Correspondence correspondence;
  private final Settings settings;
  private final Words words;
  private final TransactionTemplate transaction;

  AssetReminders(
      AssetRegister assets,
      KnownPeople known,
      Areas areas,
      Correspondence correspondence,
      Settings settings,
      Words words,
      TransactionTemplate transaction) {
    this.assets = assets;
    this.known = known;
    this.areas = areas;
    this.correspondence = correspondence;
    this.settings = settings;
    this.words = words;
    this.transaction = transaction;
  }

  @Override
  public void run(LocalDate today) {
    JOB.does(() -> transaction.executeWithoutResult(status -> remind(today)));
  }

  private void remind(LocalDate today) {
    for (var asset : assets.all()) {
      asset.due().filter(due -> due.isBefore(today)).ifPresent(due -> tell(asset, due, today));
    }
  }

  private void tell(Asset asset, LocalDate due, LocalDate today) {
    var occasion = "look by " + due + " " + ChronoUnit.MONTHS.between(due, today);
    correspondence.tell(
        () -> keepers(asset),
        new News(
            "communities",
            "look",
            Request.derived(occasion, asset.id()),
            (person, lang) -> arguments(asset, due, lang)));
  }

  private Collection<UUID> keepers(Asset asset) {
    var keeper = asset.keeping().person();
    return keeper != null && known.belongs(asset.community(), keeper)
        ? List.of(keeper)
        : known.committee(asset.community());
  }

  private String[] arguments(Asset asset, LocalDate due, Lang lang) {
    var community = areas.all(List.of(asset.community())).get(asset.community());
    return new String[] {
      asset.facts().name(),
      words.date(lang, due),
      community.name().in(lang).text(),
      settings.absolute("/" + lang.code() + community.path() + "/assets/" + asset.id())
    };
  }
}
