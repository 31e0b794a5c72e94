package ai.candlefish.app.security;

import ai.candlefish.api.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what the contract says of the operation that a request was matched to. */
@ApplicationScoped
public class OperationOf {

    private final Map<Method, Operation> known = new ConcurrentHashMap<>();

    /** The operation of a matched resource method; one that is not in the contract is a fault in the program. */
    public Operation of(ResourceInfo resource) {
        return known.computeIfAbsent(resource.getResourceMethod(), OperationOf::find);
    }

    /** Whether the server answers by itself, as it does to OPTIONS: with the methods of the address and nothing else. */
    public boolean isServersOwn(ResourceInfo resource) {
        return !resource.getResourceMethod()
                .getDeclaringClass()
                .getPackageName()
                .startsWith("ai.candlefish");
    }

    private static Operation find(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(contract -> Arrays.stream(contract.getMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .map(candidate -> candidate.getAnnotation(Operation.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " is not in the contract"));
    }
}
