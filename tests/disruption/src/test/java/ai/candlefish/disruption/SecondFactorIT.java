package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.TrustedKey;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the demo's switch is not set, a password is too little for HQ and for owners, and enough for everybody else. */
@SystemTest
class SecondFactorIT {

    private final RunningSystem system;
    private final Stack stack;
    private final TrustedKey trusted;

    SecondFactorIT(RunningSystem system) throws JOSEException, ParseException {
        this.system = system;
        this.stack = system.ownStack();
        this.trusted = TrustedKey.publish(system.keycloakAdmin());
    }

    @Test
    void isAskedOfHqAndOfOwners() throws JOSEException, ParseException {
        stack.app().restart(Map.of("CANDLEFISH_MFA", "required"));
        try {
            Answer refused = customers(system.as(Person.AUSTIN_OWNER)).expect(401, "mfa_required");
            assertThat(refused.header("WWW-Authenticate").orElseThrow())
                    .contains("insufficient_user_authentication", "acr_values=\"mfa\"");
            system.as(Person.HQ).api().get("/franchises").send().expect(401, "mfa_required");
            system.as(Person.AUSTIN_OWNER).api().get("/me").send().expect(200);

            customers(system.as(Person.AUSTIN_ESTIMATOR)).expect(200);
            system.as(Person.AUSTIN_OWNER)
                    .in(RunningSystem.DENVER)
                    .get("/customers")
                    .send()
                    .expect(404);

            customers(withLevel(Person.AUSTIN_OWNER, "mfa")).expect(200);
            customers(withLevel(Person.AUSTIN_OWNER, "password")).expect(401, "mfa_required");
            withLevel(Person.HQ, "mfa").api().get("/franchises").send().expect(200);
        } finally {
            stack.app().restart(Map.of());
        }
        customers(system.as(Person.AUSTIN_OWNER)).expect(200);
    }

    private static Answer customers(Client client) {
        return client.in(RunningSystem.AUSTIN).get("/customers").send();
    }

    /** Somebody with the token that Keycloak gives them, but for the level of the sign-in. */
    private Client withLevel(Person person, String level) throws JOSEException, ParseException {
        JWTClaimsSet given = SignedJWT.parse(system.signIns().token(person)).getJWTClaimsSet();
        return system.withToken(
                trusted.sign(new JWTClaimsSet.Builder(given).claim("acr", level).build()));
    }
}
