package ai.candlefish.harness.data;

import ai.candlefish.harness.running.KeycloakAdmin;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

/**
 * A key that Keycloak publishes beside its own for as long as a test needs it. What it signs is right in every respect but
 * the one that a test makes wrong, so that a refusal is for that one.
 */
public final class TrustedKey implements AutoCloseable {

    private final KeycloakAdmin keycloak;
    private final URI component;
    private final RSAKey key;

    private TrustedKey(KeycloakAdmin keycloak, URI component, RSAKey key) {
        this.keycloak = keycloak;
        this.component = component;
        this.key = key;
    }

    public static TrustedKey publish(KeycloakAdmin keycloak) throws JOSEException, ParseException {
        RSAKey made = new RSAKeyGenerator(2048).generate();
        JsonNode realm = keycloak.get("/admin/realms/candlefish");
        JsonNode config = Json.object(
                "priority", List.of("-100"),
                "enabled", List.of("true"),
                "active", List.of("false"),
                "algorithm", List.of("RS256"),
                "privateKey", List.of(pem(made)));
        URI component = keycloak.post(
                "/admin/realms/candlefish/components",
                Json.object(
                        "name", "key of a test",
                        "providerId", "rsa",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "parentId", realm.path("id").asText(),
                        "config", config));
        JWKSet published = JWKSet.parse(
                keycloak.get("/realms/candlefish/protocol/openid-connect/certs").toString());
        String id = published.getKeys().stream()
                .filter(RSAKey.class::isInstance)
                .map(RSAKey.class::cast)
                .filter(candidate -> candidate.getModulus().equals(made.getModulus()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Keycloak does not publish the test's key"))
                .getKeyID();
        return new TrustedKey(
                keycloak, component, new RSAKey.Builder(made).keyID(id).build());
    }

    public RSAKey key() {
        return key;
    }

    public String sign(JWTClaimsSet claims) throws JOSEException {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims, key);
    }

    /** A token with any header, signed by any key. */
    public static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static String pem(RSAKey key) throws JOSEException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toRSAPrivateKey().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----";
    }

    @Override
    public void close() {
        keycloak.delete(component);
    }
}
