package org.storycorner.staff;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that may come from a page that is merely open, and not from a person. Vaadin's poll tells itself from a tap by
 * what it says alone, so a short request is read here and handed on as it came.
 */
final class OpenPageRequest extends HttpServletRequestWrapper {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A poll has a few hundred bytes; what is longer is none, and is not read here. */
    private static final int LONGEST_POLL = 1000;

    private static final String POLL = "ui-poll";

    private final byte[] body;

    private OpenPageRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** The request, to be gone on with instead of the one that came. */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        int length = request.getContentLength();
        boolean isShort = length > 0 && length <= LONGEST_POLL;
        return isShort && "uidl".equals(request.getParameter("v-r"))
                ? new OpenPageRequest(request, request.getInputStream().readNBytes(length))
                : request;
    }

    /** Whether the page asks for what is new, at its own pace, and says nothing else. */
    boolean isPoll() {
        try {
            var calls = JSON.readTree(body).path("rpc");
            return !calls.isEmpty()
                    && calls.valueStream()
                            .allMatch(call -> call.path("event").asString("").equals(POLL));
        } catch (JacksonException noJson) {
            return false;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    /** What was read, once more. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("All of it is here already");
        }
    }
}
