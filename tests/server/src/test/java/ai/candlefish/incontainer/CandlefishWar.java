package ai.candlefish.incontainer;

import java.io.File;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the tests put into it. */
final class CandlefishWar {

    private CandlefishWar() {}

    static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "candlefish.war")
                .importFrom(new File(System.getProperty("candlefish.war")))
                .as(WebArchive.class)
                .addClasses(tests)
                .addAsLibrary(libraryOf(Assertions.class));
    }

    private static File libraryOf(Class<?> type) {
        return new File(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
