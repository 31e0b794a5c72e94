package ai.candlefish.tenancy.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: RS256 or ES256 by a key of the provider, issuer, audience, type and times, with 60 seconds of skew.
 *
 * <p>Verifying costs more than most requests do, so a token that was verified is remembered until it ends, by its SHA-256.
 */
public final class AccessTokens {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    /** The level of a sign-in with a second factor, as the realm names it in {@code acr}. */
    public static final String SECOND_FACTOR = "mfa";

    private static final int LONGEST = 8_000;
    private static final int TOKENS_KEPT = 20_000;

    private final String issuer;
    private final String audience;
    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<String, Caller> verified;

    public AccessTokens(String issuer, String audience, URI keysAddress, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS_KEPT)
                .expireAfter(Expiry.<String, Caller>creating(
                        (token, caller) -> Duration.between(clock.instant(), caller.expiresAt())))
                .build();
        this.keys = new SigningKeys(keysAddress, clock, verified::invalidateAll);
    }

    public SigningKeys keys() {
        return keys;
    }

    /** The caller that the token names; empty when the token is not one that this app accepts. */
    public Optional<Caller> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        String fingerprint = fingerprint(token);
        Caller known = verified.getIfPresent(fingerprint);
        if (known != null) {
            return Optional.of(known).filter(caller -> caller.expiresAt().isAfter(clock.instant()));
        }
        Optional<Caller> caller = check(token);
        caller.ifPresent(fresh -> verified.put(fingerprint, fresh));
        return caller;
    }

    private Optional<Caller> check(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            String keyId = jwt.getHeader().getKeyID();
            if (keyId == null || !ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            Optional<JWK> key = keys.find(keyId);
            if (key.isEmpty() || !jwt.verify(verifier(key.get()))) {
                return Optional.empty();
            }
            return accept(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException notAcceptable) {
            return Optional.empty();
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey ec -> new ECDSAVerifier(ec);
            default -> throw new JOSEException("A key of type " + key.getKeyType() + " signs no access tokens");
        };
    }

    private Optional<Caller> accept(JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        Date notBefore = claims.getNotBeforeTime();
        boolean acceptable = issuer.equals(claims.getIssuer())
                && claims.getAudience().contains(audience)
                && "Bearer".equals(claims.getStringClaim("typ"))
                && claims.getSubject() != null
                && expires != null
                && expires.toInstant().plus(SKEW).isAfter(now)
                && (notBefore == null || notBefore.toInstant().minus(SKEW).isBefore(now));
        return acceptable ? Optional.of(caller(claims, expires.toInstant().plus(SKEW))) : Optional.empty();
    }

    private static Caller caller(JWTClaimsSet claims, Instant expires) throws ParseException {
        String subject = claims.getSubject();
        String name = Objects.requireNonNullElseGet(
                claims.getStringClaim("name"),
                () -> Objects.requireNonNullElse(claimOf(claims, "preferred_username"), subject));
        Set<Role> hqRoles = EnumSet.noneOf(Role.class);
        List<String> groups = Objects.requireNonNullElse(claims.getStringListClaim("groups"), List.of());
        groups.forEach(group -> Role.atHq(group).ifPresent(hqRoles::add));
        boolean secondFactor = SECOND_FACTOR.equals(claimOf(claims, "acr"));
        return new Caller(subject, name, claims.getStringClaim("email"), Set.copyOf(hqRoles), secondFactor, expires);
    }

    private static @Nullable String claimOf(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }

    private static String fingerprint(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
