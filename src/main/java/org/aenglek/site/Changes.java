package org.aenglek.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The version of the data that pages are made from. A commit on this node raises it before the
 * writer is answered; a commit anywhere else is heard through PostgreSQL. While nobody listens,
 * nobody can know, so nothing may be kept.
 */
@Component
public final class Changes implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
  private static final String CHANNEL = "aenglek_changes";
  private static final int PATIENCE_MS = 500;

  private final DataSource dataSource;
  private final AtomicLong version = new AtomicLong();
  private volatile boolean running;
  private volatile boolean listening;
  private @Nullable Thread listener;

  Changes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public long version() {
    return version.get();
  }

  public boolean isListening() {
    return listening;
  }

  /** Called after a commit on this node. */
  public void happened() {
    version.incrementAndGet();
  }

  @Override
  public void start() {
    running = true;
    listener = Thread.ofVirtual().name("changes").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    listening = false;
    if (listener != null) join(listener);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (var connection = dataSource.getConnection()) {
        hear(connection);
      } catch (SQLException | RuntimeException lost) {
        if (running) LOG.warn("not listening for changes, keeping no pages: {}", lost.getMessage());
      } finally {
        listening = false;
      }
      if (running) pause();
    }
  }

  /** Whatever happened before we listened is unheard, so the version rises first. */
  private void hear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      version.incrementAndGet();
      listening = true;
      while (running) {
        var heard = connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MS);
        if (heard != null && heard.length > 0) version.incrementAndGet();
        if (connection.isClosed()) return;
      }
      statement.execute("unlisten *");
    }
  }

  private void pause() {
    try {
      Thread.sleep(PATIENCE_MS);
    } catch (InterruptedException end) {
      running = false;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(2 * PATIENCE_MS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
