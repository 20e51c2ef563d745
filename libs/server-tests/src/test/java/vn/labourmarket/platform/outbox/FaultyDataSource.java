package vn.labourmarket.platform.outbox;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A real data source whose connections break at random: before a statement reaches the server, or
 * after the server has done it, when nobody knows any more whether it has.
 */
final class FaultyDataSource implements DataSource {
  private final DataSource real;
  private final Random random;
  private volatile double risk;

  FaultyDataSource(DataSource real, long seed) {
    this.real = real;
    this.random = new Random(seed);
  }

  /** Chance of a break at each call to the server, 0–1. */
  void risk(double risk) {
    this.risk = risk;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return proxy(Connection.class, new Breaking(real.getConnection(), null));
  }

  private final class Breaking implements InvocationHandler {
    private final Object target;
    private final Breaking connection;
    private Connection asSeen;

    Breaking(Object target, Breaking connection) {
      this.target = target;
      this.connection = connection;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      if (target instanceof Connection) {
        asSeen = (Connection) self;
      } else if (method.getName().equals("getConnection")) {
        return connection.asSeen;
      }
      boolean reachesServer =
          method.getName().startsWith("execute")
              || method.getName().equals("commit")
              || method.getName().equals("rollback");
      if (reachesServer && isUnlucky()) {
        throw broken();
      }
      Object result = call(method, arguments);
      if (reachesServer && isUnlucky()) {
        throw broken();
      }
      Breaking owner = connection == null ? this : connection;
      if (result instanceof CallableStatement) {
        return result;
      }
      if (result instanceof PreparedStatement) {
        return proxy(PreparedStatement.class, new Breaking(result, owner));
      }
      return result instanceof Statement
          ? proxy(Statement.class, new Breaking(result, owner))
          : result;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
    }

    private SQLException broken() throws SQLException {
      Connection broken = (Connection) (connection == null ? target : connection.target);
      // Not the pool's: it leaves the connection open.
      broken.unwrap(Connection.class).abort(Runnable::run);
      return new SQLException("Broken on purpose", "08006");
    }
  }

  private boolean isUnlucky() {
    synchronized (random) {
      return risk > 0 && random.nextDouble() < risk;
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PrintWriter getLogWriter() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getLoginTimeout() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Logger getParentLogger() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
