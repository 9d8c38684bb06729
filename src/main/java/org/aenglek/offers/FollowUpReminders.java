package org.aenglek.offers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.communities.KnownPeople;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.people.Nightly;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night: whoever was asked to look after a product, and has said nothing by the day, hears
 * of it, again every week. Where they have left, the village's committee hears.
 */
@Component
class FollowUpReminders implements Nightly {
  private static final Actor JOB = Actor.job("reminders");

  private final FollowUps followUps;
  private final Lives lives;
  private final KnownPeople known;
  private final Correspondence correspondence;
  private final Settings settings;
  private final Words words;
  private final TransactionTemplate transaction;

  FollowUpReminders(
      FollowUps followUps,
      Lives lives,
      KnownPeople known,
      Correspondence correspondence,
      Settings settings,
      Words words,
      TransactionTemplate transaction) {
    this.followUps = followUps;
    this.lives = lives;
    this.known = known;
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
    followUps.open().stream()
        .filter(one -> one.isOverdue(today))
        .forEach(one -> tell(one, lives.get(one.product()).product(), today));
  }

  private void tell(FollowUp followUp, Product product, LocalDate today) {
    var occasion = "follow up " + ChronoUnit.WEEKS.between(followUp.due(), today);
    correspondence.tell(
        () -> whom(followUp, product),
        new News(
            "offers",
            "followUp",
            Request.derived(occasion, followUp.id()),
            (person, lang) -> arguments(followUp, product, lang)));
  }

  private Collection<UUID> whom(FollowUp followUp, Product product) {
    var person = followUp.person();
    return person != null && known.isAround(product.community(), person)
        ? List.of(person)
        : known.committee(product.community());
  }

  private String[] arguments(FollowUp followUp, Product product, Lang lang) {
    return new String[] {
      product.name(),
      words.date(lang, followUp.due()),
      followUp.what(),
      settings.absolute("/" + lang.code() + "/offers/products/" + product.id() + "/life")
    };
  }
}
