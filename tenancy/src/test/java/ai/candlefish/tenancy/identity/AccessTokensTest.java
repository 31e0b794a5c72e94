package ai.candlefish.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final String ISSUER = "http://keycloak.test/realms/candlefish";
    private static final String AUDIENCE = "candlefish-api";

    /** A clock that the test moves. */
    private static final class Now extends Clock {
        private Instant instant = Instant.parse("2026-11-20T12:00:00Z");

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            instant = instant.plus(time);
        }
    }

    private final Now now = new Now();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<String> served = new AtomicReference<>("{\"keys\":[]}");
    private Runnable whenAsked = () -> {};
    private RSAKey key;
    private HttpServer provider;
    private AccessTokens tokens;

    @BeforeEach
    void startProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        served.set(new JWKSet(key).toString());
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            reads.incrementAndGet();
            whenAsked.run();
            byte[] body = served.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        tokens = tokens();
        tokens.keys().refresh();
    }

    /** As they are at the start of the app: without a key. */
    private AccessTokens tokens() {
        URI address = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/keys");
        return new AccessTokens(ISSUER, AUDIENCE, address, now);
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
    }

    @Test
    void nameTheirCaller() throws JOSEException {
        Caller caller = tokens.verify(signed(claims().build())).orElseThrow();

        assertThat(caller.subject()).isEqualTo("subject-1");
        assertThat(caller.displayName()).isEqualTo("Dana Okafor");
        assertThat(caller.hqRoles()).containsExactly(Role.HQ_ADMIN);
    }

    @Test
    void areRefusedWhenAnythingInThemIsNotOurs() throws JOSEException {
        assertRefused(claims().issuer("http://keycloak.test/realms/other"));
        assertRefused(claims().audience("another-api"));
        assertRefused(claims().claim("typ", "ID"));
        assertRefused(claims().claim("typ", "Refresh"));
        assertRefused(claims().subject(null));
        assertRefused(claims().expirationTime(null));
        assertRefused(claims().expirationTime(at(Duration.ofSeconds(-61))));
        assertRefused(claims().notBeforeTime(at(Duration.ofSeconds(61))));
    }

    @Test
    void mayDifferByASkewOfAMinute() throws JOSEException {
        assertThat(tokens.verify(signed(
                        claims().expirationTime(at(Duration.ofSeconds(-59))).build())))
                .isPresent();
        assertThat(tokens.verify(signed(
                        claims().notBeforeTime(at(Duration.ofSeconds(59))).build())))
                .isPresent();
    }

    @Test
    void areRefusedWithoutASignatureOfTheProvider() throws JOSEException {
        String good = signed(claims().build());
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims().build());
        confused.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("first").generate();

        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("a.b.c")).isEmpty();
        assertThat(tokens.verify(new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(tokens.verify(confused.serialize())).isEmpty();
        assertThat(tokens.verify(signed(claims().build(), stranger))).isEmpty();
        assertThat(tokens.verify(good.substring(0, good.length() - 10) + "AAAAAAAAAA"))
                .isEmpty();
    }

    @Test
    void stopWorkingWhenTheyEndAlthoughTheyWereRemembered() throws JOSEException {
        String token = signed(claims().build());
        assertThat(tokens.verify(token)).isPresent();

        now.pass(Duration.ofMinutes(6).plusSeconds(1));

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void withANewKeyAreAcceptedAtOnceAndUnknownKeysAskTheProviderOnceInHalfAMinute() throws JOSEException {
        RSAKey second = new RSAKeyGenerator(2048).keyID("second").generate();
        served.set(new JWKSet(List.of(key, second)).toString());
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();

        assertThat(tokens.verify(signed(claims().build(), second))).isPresent();
        int before = reads.get();
        assertThat(tokens.verify(signed(claims().build(), stranger))).isEmpty();
        assertThat(reads).hasValue(before);
        now.pass(Duration.ofSeconds(30));
        assertThat(tokens.verify(signed(claims().build(), stranger))).isEmpty();

        assertThat(reads).hasValue(before + 1);
    }

    @Test
    void ofAWithdrawnKeyAreRefusedAlthoughTheyWereRemembered() throws JOSEException {
        String token = signed(claims().build());
        assertThat(tokens.verify(token)).isPresent();
        served.set(new JWKSet(new RSAKeyGenerator(2048).keyID("second").generate()).toString());

        tokens.keys().refresh();

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void waitForTheFirstKeysTogether() throws Exception {
        AccessTokens fresh = tokens();
        String token = signed(claims().build());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        whenAsked = () -> {
            asked.countDown();
            await(answer);
        };

        FutureTask<Optional<Caller>> first = new FutureTask<>(() -> fresh.verify(token));
        FutureTask<Optional<Caller>> second = new FutureTask<>(() -> fresh.verify(token));
        new Thread(first).start();
        await(asked);
        Thread late = new Thread(second);
        late.start();
        while (late.getState() != Thread.State.BLOCKED && late.isAlive()) {
            Thread.onSpinWait();
        }
        answer.countDown();

        assertThat(first.get()).isPresent();
        assertThat(second.get()).isPresent();
    }

    @Test
    void areVerifiedAsSoonAsTheProviderIsThere() throws JOSEException {
        served.set("not there yet");
        AccessTokens fresh = tokens();
        fresh.keys().keepFresh();
        assertThat(fresh.verify(signed(claims().build()))).isEmpty();
        served.set(new JWKSet(key).toString());

        fresh.keys().keepFresh();
        int before = reads.get();
        fresh.keys().keepFresh();

        assertThat(fresh.verify(signed(claims().build()))).isPresent();
        assertThat(reads).hasValue(before);
        now.pass(Duration.ofSeconds(30));
        fresh.keys().keepFresh();
        assertThat(reads).hasValue(before + 1);
    }

    @Test
    void areVerifiedForAnHourWhileTheProviderIsAway() throws JOSEException {
        provider.stop(0);
        now.pass(Duration.ofMinutes(59));
        tokens.keys().refresh();

        assertThat(tokens.verify(signed(claims().build()))).isPresent();
        now.pass(Duration.ofMinutes(2));
        assertThat(tokens.keys().current()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("account", AUDIENCE))
                .subject("subject-1")
                .claim("typ", "Bearer")
                .claim("name", "Dana Okafor")
                .claim("groups", List.of("hq_admin", "offline_access"))
                .expirationTime(at(Duration.ofMinutes(5)));
    }

    private Date at(Duration fromNow) {
        return Date.from(now.instant().plus(fromNow));
    }

    private void assertRefused(JWTClaimsSet.Builder claims) throws JOSEException {
        assertThat(tokens.verify(signed(claims.build()))).isEmpty();
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }
}
