package ai.candlefish.app.errors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the mapper that Jersey brings for bean validation, which would answer in plain text. */
@Provider
@ApplicationScoped
@Priority(1)
public class ViolationFailure implements ExceptionMapper<ValidationException> {

    @Inject
    @SuppressWarnings("NullAway.Init")
    AnyFailure failures;

    @Override
    public Response toResponse(ValidationException failure) {
        return failures.toResponse(failure);
    }
}
