package org.aenglek;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.aenglek.base.Actor;
import org.aenglek.site.Changes;
import org.aenglek.site.Settings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The database behind the application: a server of the province's own, or the embedded one. The
 * owner's login migrates; the application's login owns nothing.
 */
@Configuration(proxyBeanMethods = false)
class Database {
  /** More connections than this only queue inside PostgreSQL. */
  private static final int CONNECTIONS = 12;

  @Bean
  Logins logins(
      Settings settings,
      @Value("${aenglek.database.url:}") String application,
      @Value("${aenglek.owner.url:}") String owner) {
    if (application.isEmpty()) return Logins.embedded(settings.home());
    return Logins.onServer(application, owner.isEmpty() ? application : owner);
  }

  @Bean
  DataSource dataSource(Logins logins, Settings settings) {
    migrate(logins);
    return pool(logins.application(), settings.sample());
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource, Changes changes, Clock clock) {
    return new ActingTransactions(dataSource, changes, clock);
  }

  static void migrate(Logins logins) {
    migrations(logins).load().migrate();
  }

  static FluentConfiguration migrations(Logins logins) {
    var owner = logins.owner();
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("app", '"' + logins.application().user() + '"'))
        .defaultSchema("flyway")
        .createSchemas(true);
  }

  static HikariDataSource pool(Login login, boolean showSamples) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(login.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(2);
    pool.setConnectionInitSql(
        "select set_config('aenglek.sample', '" + (showSamples ? "on" : "off") + "', false)");
    return new HikariDataSource(pool);
  }

  /**
   * Every writing transaction begins with its actor, and a reading one where somebody acts; where
   * it changed what pages show, its end makes the kept ones old.
   */
  private static final class ActingTransactions extends JdbcTransactionManager {
    /** The database's own walls ask who acts, how sure that is, and when it is. */
    private static final String ACTOR =
        """
        select set_config('aenglek.actor', ?, true), set_config('aenglek.moment', ?, true),
               set_config('aenglek.strong', ?, true)""";

    /** A backup can make writers wait here for a moment: they hold nothing yet. */
    private static final String WRITER =
        ACTOR + ", pg_advisory_xact_lock_shared(%d)".formatted(QuietMoment.GATE);

    private final transient Changes changes;
    private final transient Clock clock;

    ActingTransactions(DataSource dataSource, Changes changes, Clock clock) {
      super(dataSource);
      this.changes = changes;
      this.clock = clock;
    }

    @Override
    protected void prepareTransactionalConnection(
        Connection connection, TransactionDefinition definition) throws SQLException {
      super.prepareTransactionalConnection(connection, definition);
      var actor = definition.isReadOnly() ? Actor.find().orElse(null) : Actor.current();
      if (actor != null) tell(connection, definition.isReadOnly() ? ACTOR : WRITER, actor);
    }

    private void tell(Connection connection, String sql, Actor actor) throws SQLException {
      try (var told = connection.prepareStatement(sql)) {
        told.setString(1, actor.name());
        told.setString(2, clock.instant().toString());
        told.setString(3, actor.strong() ? "on" : "off");
        told.execute();
      }
    }

    /** A commit whose answer was lost may have happened all the same. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      boolean tells = !status.isReadOnly() && tells();
      try {
        super.doCommit(status);
      } finally {
        if (tells) changes.happened();
      }
    }

    /** Whether a table that pages show was written to; not to know is as if it was. */
    private boolean tells() {
      var connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
      try (var asked = connection.createStatement();
          var answer = asked.executeQuery("select current_setting('aenglek.tells', true)")) {
        return answer.next() && "on".equals(answer.getString(1));
      } catch (SQLException unknown) {
        return true;
      }
    }
  }
}
