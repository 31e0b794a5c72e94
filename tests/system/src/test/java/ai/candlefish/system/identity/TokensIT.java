package ai.candlefish.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.TrustedKey;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.running.KeycloakAdmin;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SignIns;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {

    private final RunningSystem system;
    private final TrustedKey trusted;

    TokensIT(RunningSystem system) throws JOSEException, ParseException {
        this.system = system;
        this.trusted = TrustedKey.publish(system.keycloakAdmin());
    }

    @BeforeAll
    void theAppTrustsTheKey() throws JOSEException {
        String token = trusted.sign(claims().build());
        Await.until("the app knows the key", () -> me(token).status() == 200);
    }

    @AfterAll
    void withdrawTheKey() {
        trusted.close();
    }

    @TestFactory
    Stream<DynamicTest> refusesTokensWithOneThingWrong() throws JOSEException {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Date future = Date.from(Instant.now().plusSeconds(3600));
        return Map.of(
                        "expired beyond the skew", claims().expirationTime(past),
                        "without an end", claims().expirationTime(null),
                        "not valid yet", claims().notBeforeTime(future),
                        "for another audience", claims().audience("account"),
                        "without an audience", claims().audience(List.of()),
                        "of another issuer", claims().issuer(system.keycloak() + "/realms/master"),
                        "of this issuer in other letters", claims().issuer(system.issuer() + "/"),
                        "an ID token", claims().claim("typ", "ID"),
                        "a refresh token", claims().claim("typ", "Refresh"),
                        "of nobody", claims().subject(null))
                .entrySet()
                .stream()
                .map(wrong -> refused(wrong.getKey(), sign(wrong.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> refusesTokensThatTheKeyDidNotSign() throws JOSEException {
        RSAKey own = new RSAKeyGenerator(2048).generate();
        JWTClaimsSet claims = claims().build();
        String good = trusted.sign(claims);
        String keyId = trusted.key().getKeyID();
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
        return Stream.of(
                refused("by an own key under the trusted id", sign(header.keyID(keyId), claims, own)),
                refused("by an own key under a foreign id", sign(header.keyID("foreign"), claims, own)),
                refused("by an own key without an id", sign(header.keyID(null), claims, own)),
                refused("by an own key inside", sign(header.keyID(keyId).jwk(own.toPublicJWK()), claims, own)),
                refused("changed after signing", changed(good)),
                refused("without its signature", good.substring(0, good.lastIndexOf('.') + 1)),
                refused("with algorithm none", new PlainJWT(claims).serialize()),
                refused("with algorithm none under the trusted id", noneUnder(keyId, good)),
                refused("HS256 with the public key", hmac(claims, keyId)),
                refused("garbage", "garbage"),
                refused("three dots", "..."),
                refused("longer than any token", "x".repeat(10_000)));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatKeycloakGivesForOtherPurposes() {
        JsonNode tokens = system.signIns().allTokens(Person.BOULDER_OWNER.username());
        return Stream.of("id_token", "refresh_token")
                .map(kind -> refused(kind, tokens.path(kind).asText()));
    }

    @Test
    void refusesTheTokensOfAnotherRealm() {
        KeycloakAdmin keycloak = system.keycloakAdmin();
        String realm = "elsewhere-" + UUID.randomUUID();
        keycloak.post("/admin/realms", Json.object("realm", realm, "enabled", true));
        try {
            keycloak.post(
                    "/admin/realms/" + realm + "/clients",
                    Json.object("clientId", "program", "secret", "of-a-test", "serviceAccountsEnabled", true));
            String token = SignIns.tokenOfRealm(system.keycloak() + "/realms/" + realm, "program", "of-a-test");

            requireRefused(me(token));
        } finally {
            keycloak.delete(URI.create("/admin/realms/" + realm));
        }
    }

    @Test
    void neverFollowsTheKeyAddressOfAToken() throws JOSEException, IOException {
        RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
        AtomicInteger visits = new AtomicInteger();
        HttpServer lure = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lure.createContext("/", exchange -> {
            visits.incrementAndGet();
            byte[] keys = new JWKSet(own.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        lure.start();
        try {
            URI address = URI.create("http://localhost:" + lure.getAddress().getPort() + "/keys");
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("own")
                    .jwkURL(address)
                    .x509CertURL(address);

            requireRefused(me(sign(header, claims().build(), own)));

            assertThat(visits).hasValue(0);
        } finally {
            lure.stop(0);
        }
    }

    @Test
    void takesATokenThatEndedWithinTheSkew() throws JOSEException {
        Date justNow = Date.from(Instant.now().minusSeconds(20));

        me(sign(claims().expirationTime(justNow))).expect(200);
    }

    @Test
    void takesTokensOnlyFromTheHeader() throws JOSEException {
        String token = sign(claims());

        requireRefused(
                system.anonymous().api().get("/me").query("access_token", token).send());
        requireRefused(system.anonymous()
                .api()
                .get("/me")
                .header("Cookie", "access_token=" + token)
                .send());
        requireRefused(system.anonymous()
                .api()
                .get("/me")
                .header("Authorization", "Basic " + token)
                .send());
    }

    @Test
    void tellsSomebodyWhoBelongsNowhereThatTheyBelongNowhere() throws JOSEException {
        String token = sign(claims().subject(UUID.randomUUID().toString()));

        JsonNode me = me(token).expect(200).json();

        assertThat(me.path("memberships")).isEmpty();
        assertThat(me.path("permissions")).isEmpty();
        system.withToken(token).in(RunningSystem.BOULDER).get("").send().expect(404);
    }

    private JWTClaimsSet.Builder claims() {
        JsonNode me = system.as(Person.BOULDER_OWNER).api().get("/me").send().json();
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(system.issuer())
                .audience("candlefish-api")
                .subject(me.path("subject").asText())
                .claim("typ", "Bearer")
                .claim("organization", Map.of(RunningSystem.BOULDER, Map.of()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        try {
            return trusted.sign(claims.build());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String sign(JWSHeader.Builder header, JWTClaimsSet claims, RSAKey by) throws JOSEException {
        return TrustedKey.sign(header.build(), claims, by);
    }

    private static String changed(String good) {
        List<String> parts = parts(good);
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        String more = claims.replace("\"exp\":", "\"exp\":9");
        return parts.get(0) + "." + base64(more) + "." + parts.get(2);
    }

    private static String noneUnder(String keyId, String good) {
        return base64("{\"alg\":\"none\",\"kid\":\"" + keyId + "\"}") + "."
                + parts(good).get(1) + ".";
    }

    private static List<String> parts(String token) {
        return List.of(token.split("\\.", -1));
    }

    private String hmac(JWTClaimsSet claims, String keyId) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
        token.sign(new MACSigner(trusted.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private DynamicTest refused(String what, String token) {
        return DynamicTest.dynamicTest(what, () -> requireRefused(me(token)));
    }

    private Answer me(String token) {
        return system.withToken(token).api().get("/me").send();
    }

    private static void requireRefused(Answer answer) {
        answer.expect(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer realm=\"candlefish\""));
    }
}
