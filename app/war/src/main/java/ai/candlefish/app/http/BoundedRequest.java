package ai.candlefish.app.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in a refusal once it is longer than allowed, also where its length was not announced. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long most;
    private final @Nullable PartCounter parts;

    /** @param parts counts the parts of the body where it is a form */
    BoundedRequest(HttpServletRequest request, long most, @Nullable PartCounter parts) {
        super(request);
        this.most = most;
        this.parts = parts;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), most, parts);
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private final @Nullable PartCounter parts;
        private long count;

        Bounded(ServletInputStream body, long most, @Nullable PartCounter parts) {
            this.body = body;
            this.most = most;
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            if (parts != null && one >= 0) {
                parts.read((byte) one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(some);
            if (parts != null) {
                parts.read(into, offset, some);
            }
            return some;
        }

        private void count(int some) {
            count += Math.max(some, 0);
            if (count > most) {
                throw EveryExchange.tooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
