package ai.candlefish.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The JAX-RS application: every bean that is a provider or implements an interface of the contract. */
@ApplicationScoped
@ApplicationPath("/api/v1")
public class CandlefishApplication extends Application {

    @Inject
    @SuppressWarnings("NullAway.Init")
    BeanManager beans;

    @Override
    public Set<Class<?>> getClasses() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(CandlefishApplication::belongsToTheApi)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "JsonBodies", // none of the server's own, which would win now and then
                // An address is a path: the host that a caller names is not ours to repeat.
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }

    private static boolean belongsToTheApi(Class<?> type) {
        return type.getPackageName().startsWith("ai.candlefish")
                && (type.isAnnotationPresent(Provider.class)
                        || Arrays.stream(type.getInterfaces())
                                .anyMatch(contract -> contract.isAnnotationPresent(Path.class)));
    }
}
