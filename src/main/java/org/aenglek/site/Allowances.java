package org.aenglek.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How much costly work one client may ask for, so that all others still get theirs. */
@Component
public final class Allowances {
  private static final int AT_ONCE = 30;
  private static final Duration FOR_ALL_OF_THEM = Duration.ofMinutes(1);
  private static final int CLIENTS = 50_000;

  private final TimeMeter time;
  private final Proxies proxies;
  private final LoadingCache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(CLIENTS)
          .expireAfterAccess(FOR_ALL_OF_THEM.multipliedBy(2))
          .build(client -> full());

  Allowances(Proxies proxies, Clock clock) {
    this.proxies = proxies;
    this.time = new ClockTime(clock);
  }

  /** The time of all else here. */
  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  /** A client has asked for more than its part; the answer says when it may ask again. */
  public static final class TooMany extends ResponseStatusException {
    private final long seconds;

    TooMany(long seconds) {
      super(HttpStatus.TOO_MANY_REQUESTS);
      this.seconds = seconds;
    }

    @Override
    public HttpHeaders getHeaders() {
      var headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      return headers;
    }
  }

  /**
   * Takes one of what the client may ask for.
   *
   * @throws TooMany when nothing is left just now
   */
  public void take(HttpServletRequest request) {
    var taken = buckets.get(proxies.client(request).household()).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw new TooMany(1 + Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds());
    }
  }

  /** Every client has its whole part again; for a clock that was set back. */
  public void startAnew() {
    buckets.invalidateAll();
  }

  private Bucket full() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, FOR_ALL_OF_THEM))
        .build();
  }
}
