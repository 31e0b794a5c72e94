package ai.candlefish.app.errors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the mapper that Jersey brings for a transaction that could not be ended, which fails itself. */
@Provider
@ApplicationScoped
@Priority(1)
public class TransactionFailure implements ExceptionMapper<TransactionalException> {

    @Inject
    @SuppressWarnings("NullAway.Init")
    AnyFailure failures;

    @Override
    public Response toResponse(TransactionalException failure) {
        return failures.toResponse(failure);
    }
}
