package org.aenglek.income;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Transfer.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares what was sold by a version of a rule, and writes it into the books. A job acts. */
@Component
class Sharing {
  private static final String UNSHARED = "unshared";
  private static final int RULES_REMEMBERED = 10_000;

  private final Journal journal;
  private final Works works;
  private final Departures departures;

  /** A version's clauses never change. */
  private final LoadingCache<UUID, SharingRule> rules;

  Sharing(Journal journal, Works works, Departures departures, Rules rules) {
    this.journal = journal;
    this.works = works;
    this.departures = departures;
    this.rules =
        Caffeine.newBuilder().maximumSize(RULES_REMEMBERED).build(id -> rules.get(id).rule());
  }

  /** How an amount of it is shared; without a rule, as what is not shared yet. */
  Function<Money, List<Share>> of(Works.Entry entry, @Nullable UUID rule) {
    var community = entry.work().community();
    if (rule == null) {
      var waiting = new Share.Of(UNSHARED, Account.unshared(community));
      return amount -> Share.list(Map.of(waiting, amount));
    }
    var version = rules.get(rule);
    var departed = departures.of(community);
    return amount -> Split.of(version, entry.work(), departed, amount);
  }

  /**
   * The next transfer of its cause: whoever tells it again finds that it was told.
   *
   * @param amount by how much it brought more, or less
   */
  void record(
      Works.Entry entry,
      Transfer.Kind kind,
      @Nullable UUID rule,
      List<Posting> postings,
      Money amount,
      String sender) {
    var transfer = new Transfer(kind, entry.cause(), entry.sold(), null, rule, postings);
    var request = Request.derived("income " + entry.times(), entry.cause().id());
    works.brought(entry, journal.record(transfer, request, sender), amount);
  }
}
