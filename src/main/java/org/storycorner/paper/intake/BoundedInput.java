package org.storycorner.paper.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What somebody sends, counted, and no more of it than may be. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long count;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** It goes on beyond what is taken. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > most) {
            throw new TooMuchException();
        }
    }
}
