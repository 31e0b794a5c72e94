package ai.candlefish.app.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses answers of more than a kilobyte for callers that take gzip.
 *
 * <p>The compressed form is another representation, so its entity tag differs; both forms are understood in conditions.
 */
@Provider
@ApplicationScoped
public class Compression implements WriterInterceptor {

    private static final int WORTH_IT = 1024;
    private static final MediaType COMPRESSED = new MediaType("application", "zip");

    @Inject
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (COMPRESSED.isCompatible(context.getMediaType())) {
            context.proceed();
            return;
        }
        context.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!Gzip.isAccepted(request)) {
            context.proceed();
            return;
        }
        OutputStream target = context.getOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        context.setOutputStream(plain);
        context.proceed();
        if (plain.size() <= WORTH_IT) {
            plain.writeTo(target);
            return;
        }
        mark(context.getHeaders());
        try (GZIPOutputStream compressed = new GZIPOutputStream(target)) {
            plain.writeTo(compressed);
        }
    }

    private static void mark(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.ENCODING);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        Object tag = headers.getFirst(HttpHeaders.ETAG);
        if (tag instanceof EntityTag identity) {
            headers.putSingle(HttpHeaders.ETAG, new EntityTag(identity.getValue() + "-gzip"));
        } else if (tag instanceof String text && text.endsWith("\"")) {
            headers.putSingle(HttpHeaders.ETAG, text.substring(0, text.length() - 1) + "-gzip\"");
        }
    }
}
