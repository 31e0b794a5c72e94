package ai.candlefish.migrations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Writes down each execution of a statement, whoever prepared it. */
final class CountedStatements {

    private final DataSource real;
    private final List<String> executed = new CopyOnWriteArrayList<>();

    CountedStatements(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return watched(DataSource.class, real);
    }

    List<String> executed() {
        return executed;
    }

    private <T> T watched(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> watch(target, method, arguments)));
    }

    private Object watch(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            executed.add(target.toString());
        }
        try {
            Object result = method.invoke(target, arguments);
            return switch (result) {
                case Connection connection -> watched(Connection.class, connection);
                case PreparedStatement statement -> watched(PreparedStatement.class, statement);
                case Statement statement -> watched(Statement.class, statement);
                case null, default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
