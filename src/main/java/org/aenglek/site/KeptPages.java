package org.aenglek.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  private final QueryParameters parameters;
  private final Changes changes;
  private final Clock clock;
  private final LongAdder served = new LongAdder();
  private final LongAdder made = new LongAdder();

  KeptPages(QueryParameters parameters, Changes changes, Clock clock) {
    this.parameters = parameters;
    this.changes = changes;
    this.clock = clock;
  }

  /** Nothing when the address is not an ordinary one: such a page is made afresh each time. */
  Optional<Key> key(String path, @Nullable String query) {
    if (!ORDINARY.matcher(path).matches()) return Optional.empty();
    if (query == null) return Optional.of(new Key(path, ""));
    return parameters.asked(query).map(asked -> new Key(path, String.join("&", asked.values())));
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

  private static Cache<Key, Kept> bounded(long bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .<Key, Kept>weigher(
            (key, kept) -> key.path().length() + key.query().length() + kept.answer().weight())
        .build();
  }
}
