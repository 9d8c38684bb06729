package org.aenglek.communities;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;

/** That nobody can visit some place between two moments, and why. */
public sealed interface Closure {

  LocalText why();

  Instant from();

  Instant until();

  /** Whether it closes that community. */
  boolean concerns(Community one);

  /** A flood, or whatever else a notice tells of. */
  record ByNotice(Notice notice) implements Closure {
    @Override
    public LocalText why() {
      return notice.title();
    }

    @Override
    public Instant from() {
      return notice.from();
    }

    @Override
    public Instant until() {
      return notice.until();
    }

    @Override
    public boolean concerns(Community one) {
      return notice.concerns(one);
    }
  }

  /** One of the days, or one season, on which a community is closed again and again. */
  record OfCalendar(UUID community, LocalText why, Instant from, Instant until) implements Closure {
    @Override
    public boolean concerns(Community one) {
      return community.equals(one.id());
    }
  }
}
