package org.aenglek;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aenglek.site.Allowances;
import org.aenglek.site.Changes;
import org.aenglek.testing.MovableClock;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One application for the whole suite on a real PostgreSQL. Each class gets a database of its own,
 * cloned from the one into which the sample province was loaded at the start.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestBed {
  public static final Path HOME = Path.of("target/test-home");

  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(HOME);
  private static final AtomicInteger CLONES = new AtomicInteger();

  static {
    execute("drop database if exists aenglek with (force)");
    execute("create database aenglek owner aenglek_owner");
  }

  @Bean
  Logins logins() {
    return new Logins(of(SERVER.app()), of(SERVER.owner()), () -> {});
  }

  @Bean
  DataSource dataSource(Logins logins) {
    Database.migrate(logins);
    return new Switch(logins.application());
  }

  @Bean
  MovableClock clock() {
    return new MovableClock();
  }

  /** Gives each test class a fresh copy of the loaded database. */
  public static class FreshDatabase implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext test) {
      var application = SpringExtension.getApplicationContext(test);
      application.getBean(MovableClock.class).reset();
      application.getBean(Allowances.class).startAnew();
      renew(application);
    }
  }

  private static void renew(ApplicationContext application) {
    var changes = application.getBean(Changes.class);
    changes.stop();
    ((Switch) application.getBean(DataSource.class)).toFreshCopy();
    changes.start();
    while (!changes.isListening()) Thread.onSpinWait();
  }

  /** A second application on an empty database of its own. */
  static AnotherSite anotherSite(String... settings) {
    var logins = emptyDatabase("another");
    return AnotherSite.start(logins.application(), logins.owner(), settings);
  }

  /** The logins of an empty database of its own, that nothing has migrated yet. */
  static Logins emptyDatabase(String name) {
    execute("drop database if exists " + name + " with (force)");
    execute("create database " + name + " owner aenglek_owner");
    return new Logins(in(name, of(SERVER.app())), in(name, of(SERVER.owner())), () -> {});
  }

  private static Login in(String database, Login login) {
    var url = login.url().replaceFirst("/aenglek(\\?|$)", "/" + database + "$1");
    return new Login(url, login.user(), login.password());
  }

  /** The address of the same database for another login or another database name. */
  public static String urlOf(DataSource dataSource) {
    return ((Switch) dataSource).current.getJdbcUrl();
  }

  public static java.sql.Connection asOwner(DataSource dataSource) throws SQLException {
    var owner = SERVER.owner();
    return DriverManager.getConnection(urlOf(dataSource), owner.user(), owner.password());
  }

  /** As an operator writes it down for programs. */
  static String addressOfOwner(DataSource dataSource) {
    var owner = SERVER.owner();
    return urlOf(dataSource)
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://%s:%s@".formatted(owner.user(), owner.password()));
  }

  public static DataSource poolOf(DataSource dataSource, int connections) {
    var app = SERVER.app();
    var pool = Database.pool(new Login(urlOf(dataSource), app.user(), app.password()), true);
    pool.setMaximumPoolSize(connections);
    return pool;
  }

  private static void execute(String sql) {
    var admin = SERVER.admin();
    try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Login of(EmbeddedPostgres.Login login) {
    return new Login(login.url(), login.user(), login.password());
  }

  private static final class Switch extends DelegatingDataSource {
    private final Login template;
    private HikariDataSource current;

    Switch(Login template) {
      this.template = template;
      point(template);
    }

    void toFreshCopy() {
      current.close();
      var name = "copy_" + CLONES.incrementAndGet();
      execute("drop database if exists " + name + " with (force)");
      execute("create database " + name + " template aenglek owner aenglek_owner");
      point(in(name, template));
    }

    private void point(Login login) {
      current = Database.pool(login, true);
      setTargetDataSource(current);
    }
  }
}
