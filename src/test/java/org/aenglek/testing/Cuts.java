package org.aenglek.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Ends the connection to the database after so many statements of one thread, as a killed process
 * or a broken line does: PostgreSQL has done the last of them and nobody hears of it. A commit
 * counts as a statement.
 */
public final class Cuts {
  private static final String CONNECTION_FAILURE = "08006";

  private final DelegatingDataSource switched;

  public Cuts(DataSource dataSource) {
    this.switched = (DelegatingDataSource) dataSource;
  }

  /** Whether that ended before the work was done. */
  public boolean after(int statements, Runnable work) {
    var pool = (HikariDataSource) Objects.requireNonNull(switched.getTargetDataSource());
    var line = new Line(pool, statements);
    switched.setTargetDataSource(line);
    try {
      work.run();
    } catch (RuntimeException failed) {
      if (!line.isCut()) throw failed;
    } finally {
      switched.setTargetDataSource(pool);
    }
    return line.isCut();
  }

  private static final class Line extends DelegatingDataSource {
    private final HikariDataSource pool;
    private final Thread cutting = Thread.currentThread();
    private int left;

    Line(HikariDataSource pool, int statements) {
      super(pool);
      this.pool = pool;
      this.left = statements;
    }

    boolean isCut() {
      return left <= 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return Thread.currentThread() == cutting ? watched(connection) : connection;
    }

    private Connection watched(Connection connection) {
      return proxy(
          Connection.class,
          (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            if (method.getName().equals("commit")) done(connection);
            return result instanceof Statement statement ? watched(connection, statement) : result;
          });
    }

    private Statement watched(Connection connection, Statement statement) {
      return proxy(
          kind(statement),
          (proxy, method, arguments) -> {
            var result = call(statement, method, arguments);
            if (method.getName().startsWith("execute")) done(connection);
            return result;
          });
    }

    private static Class<? extends Statement> kind(Statement statement) {
      if (statement instanceof CallableStatement) return CallableStatement.class;
      return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private void done(Connection connection) throws SQLException {
      if (--left > 0) return;
      if (left == 0) {
        pool.evictConnection(connection);
        connection.unwrap(PgConnection.class).abort(Runnable::run);
      }
      throw new SQLException("the line is cut", CONNECTION_FAILURE);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(Line.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
