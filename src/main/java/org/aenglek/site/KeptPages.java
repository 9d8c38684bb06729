package org.aenglek.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * Pages kept ready, compressed, with the version of the data they were made from. A page is served
 * only while that version is the newest and no window on it has opened or closed.
 *
 * <p>Pages without a query have a store of their own, so that no stream of odd queries can push the
 * pages out that everybody reads.
 */
@Component
public final class KeptPages implements InfoContributor {
  private static final long PLAIN_BYTES = 48L << 20;
  private static final long QUERY_BYTES = 8L << 20;
  private static final Pattern ORDINARY = Pattern.compile("[A-Za-z0-9/._-]{1,200}");

  /** The path and the query parameters that the page reads, in one order. */
  record Key(String path, String query) {}

  /** What a page is made under: where it belongs and the version read before it is made. */
  record Ticket(Key key, long version) {}

  private record Kept(long version, long trueUntilMillis, Answer answer) {}

  private final Cache<Key, Kept> plain = bounded(PLAIN_BYTES);
  private final Cache<Key, Kept> queried = bounded(QUERY_BYTES);
  private final ObjectProvider<Asks> askers;
  private final Changes changes;
  private final Clock clock;
  private final LongAdder served = new LongAdder();
  private final LongAdder made = new LongAdder();
  private volatile @Nullable Set<String> known;

  KeptPages(ObjectProvider<Asks> askers, Changes changes, Clock clock) {
    this.askers = askers;
    this.changes = changes;
    this.clock = clock;
  }

  /** Nothing when the address is not an ordinary one: such a page is made afresh each time. */
  Optional<Key> key(String path, @Nullable String query) {
    if (!ORDINARY.matcher(path).matches()) return Optional.empty();
    return query == null
        ? Optional.of(new Key(path, ""))
        : knownPart(query).map(q -> new Key(path, q));
  }

  Optional<Answer> find(Key key) {
    var kept = store(key).getIfPresent(key);
    if (kept == null || !isTrue(kept)) return Optional.empty();
    served.increment();
    return Optional.of(kept.answer());
  }

  Ticket ticket(Key key) {
    return new Ticket(key, changes.version());
  }

  void keep(Ticket ticket, Answer answer, long trueUntilMillis) {
    made.increment();
    if (!changes.isListening()) return;
    store(ticket.key()).put(ticket.key(), new Kept(ticket.version(), trueUntilMillis, answer));
  }

  public long served() {
    return served.sum();
  }

  public long made() {
    return made.sum();
  }

  /** How many pages were served as kept, and how many had to be made. */
  @Override
  public void contribute(Info.Builder builder) {
    builder.withDetail("pages", Map.of("served", served(), "made", made()));
  }

  private boolean isTrue(Kept kept) {
    return changes.isListening()
        && kept.version() == changes.version()
        && clock.millis() < kept.trueUntilMillis();
  }

  private Cache<Key, Kept> store(Key key) {
    return key.query().isEmpty() ? plain : queried;
  }

  /** A parameter given twice is odd enough to be made afresh. */
  private Optional<String> knownPart(String query) {
    var parts = new TreeMap<String, String>();
    for (var part : query.split("&", -1)) {
      var name = part.substring(0, Math.max(part.indexOf('='), 0));
      if (known().contains(name) && parts.put(name, part) != null) return Optional.empty();
    }
    return Optional.of(String.join("&", parts.values()));
  }

  private Set<String> known() {
    var names = known;
    if (names == null) {
      names =
          askers.stream()
              .flatMap(asker -> asker.parameters().stream())
              .collect(Collectors.toUnmodifiableSet());
      known = names;
    }
    return names;
  }

  private static Cache<Key, Kept> bounded(long bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .<Key, Kept>weigher(
            (key, kept) -> key.path().length() + key.query().length() + kept.answer().weight())
        .build();
  }
}
