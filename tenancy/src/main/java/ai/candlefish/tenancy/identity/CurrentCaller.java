package ai.candlefish.tenancy.identity;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes the present request; set once, by the authentication filter. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    public void set(Caller verified) {
        this.caller = verified;
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /**
     * The caller of an operation that needs one.
     *
     * @throws Refusal unauthenticated, when there is none
     */
    public Caller required() {
        return find().orElseThrow(() ->
                Refusal.of(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "Sign in, or send a valid access token."));
    }

    public Actor actor() {
        return required().actor();
    }
}
