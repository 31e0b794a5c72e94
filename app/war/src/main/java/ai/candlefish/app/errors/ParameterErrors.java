package ai.candlefish.app.errors;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.web.InputErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says which parameter or which part of the body a violation is about. */
@ApplicationScoped
public class ParameterErrors {

    /** The refusal for what bean validation found in the arguments of a resource method. */
    public Refusal refusal(Set<? extends ConstraintViolation<?>> violations) {
        List<InputError> errors = violations.stream()
                .map(violation ->
                        new InputError(pointer(violation), InputErrors.code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(InputError::pointer).thenComparing(InputError::code))
                .toList();
        return Refusal.invalid(errors);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return parameter(violation).orElseGet(() -> InputErrors.pointer(violation.getPropertyPath()));
    }

    /** The name that the contract gives the parameter, where the violation is about a parameter and not the body. */
    private static Optional<String> parameter(ConstraintViolation<?> violation) {
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                return annotations(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class))
                        .map(ParameterErrors::name)
                        .filter(Objects::nonNull)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static Stream<Annotation> annotations(Class<?> bean, Path.MethodNode method, Path.ParameterNode parameter) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getInterfaces()))
                .flatMap(contract -> Arrays.stream(contract.getMethods()))
                .filter(candidate -> isMethod(candidate, method.getName(), types))
                .flatMap(
                        candidate -> Arrays.stream(candidate.getParameterAnnotations()[parameter.getParameterIndex()]));
    }

    private static boolean isMethod(Method candidate, String name, Class<?>[] types) {
        return candidate.getName().equals(name) && Arrays.equals(candidate.getParameterTypes(), types);
    }

    @SuppressWarnings("NullAway") // null for annotations that name no parameter; the caller leaves them out
    private static String name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> "query/" + query.value();
            case HeaderParam header -> "header/" + header.value();
            case PathParam path -> "path/" + path.value();
            default -> null;
        };
    }
}
