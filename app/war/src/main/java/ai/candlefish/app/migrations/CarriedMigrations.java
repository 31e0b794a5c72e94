package ai.candlefish.app.migrations;

import ai.candlefish.franchises.SchemaMigrations;
import ai.candlefish.tenancy.FranchiseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the migrator from the jars under {@code WEB-INF/migrations}, in a class loader of its own that is closed behind it.
 *
 * <p>Flyway brings a Jackson that needs newer annotations than the server has, and it is needed a few times in the life of a franchise:
 * this way neither its classes nor its memory stay.
 */
@ApplicationScoped
public class CarriedMigrations implements SchemaMigrations {

    private static final String JARS = "/WEB-INF/migrations";
    private static final String MIGRATOR = "ai.candlefish.migrations.Migrator";
    private static final String RUNS = "ai.candlefish.migrations.FranchiseMigrations";

    private final AtomicReference<URL[]> jars = new AtomicReference<>(new URL[0]);
    private final AtomicReference<@Nullable String> target = new AtomicReference<>();

    /** Looked up at the start, since jobs run where no request and so no servlet context is. */
    void find(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        Set<String> paths = Objects.requireNonNullElse(application.getResourcePaths(JARS), Set.of());
        jars.set(paths.stream().map(path -> jar(application, path)).toArray(URL[]::new));
    }

    @Override
    public String target() {
        String known = target.get();
        if (known == null) {
            known = withMigrator(loader -> (String)
                    loader.loadClass(MIGRATOR).getMethod("newestForFranchises").invoke(null));
            target.set(known);
        }
        return known;
    }

    @Override
    public void migrate(DataSource home, Map<String, DataSource> further, String schema) {
        withMigrator(loader -> on(made(loader.loadClass(MIGRATOR), home, further), "franchise", schema));
    }

    @Override
    public void retry(DataSource home, Map<String, DataSource> further, FranchiseId franchise) {
        withMigrator(loader -> on(made(loader.loadClass(RUNS), home, further), "retry", franchise.value()));
    }

    @Override
    public void makeTables(DataSource owner, String schema) {
        withMigrator(loader -> {
            Class<?> migrator = loader.loadClass(MIGRATOR);
            migrator.getMethod("tables", DataSource.class, String.class).invoke(null, owner, schema);
            return migrator;
        });
    }

    private static Object made(Class<?> type, DataSource home, Map<String, DataSource> further)
            throws ReflectiveOperationException {
        return type.getConstructor(DataSource.class, Map.class).newInstance(home, further);
    }

    private static Object on(Object migrator, String method, String argument) throws ReflectiveOperationException {
        Object outcome = migrator.getClass().getMethod(method, String.class).invoke(migrator, argument);
        return Objects.requireNonNullElse(outcome, migrator);
    }

    private <T> T withMigrator(Work<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars.get(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader); // where Flyway looks for its parts and for the SQL
            return work.in(loader);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The migrator could not do its work", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The WAR carries no migrator that can be used", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The migrator's jars can't be read", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(ClassLoader loader) throws ReflectiveOperationException;
    }

    /** The file itself: the addresses that the server gives its resources hold for the app's own class loader only. */
    private static URL jar(ServletContext application, String path) {
        try {
            return Path.of(Objects.requireNonNull(application.getRealPath(path), path))
                    .toUri()
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A file has an address: " + path, e);
        }
    }
}
