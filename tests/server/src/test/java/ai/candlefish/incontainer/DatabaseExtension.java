package ai.candlefish.incontainer;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives the server a database before it starts. */
public final class DatabaseExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DatabaseOfTheTests.class);
    }
}
