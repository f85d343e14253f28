package rim.sources.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes out of a packed file, within limits: a file made to fill the disk or the memory of
/// whoever opens it fails early.
class Unpacked extends FilterInputStream {
    /// The most that a packed source may hold, in bytes.
    static final long MOST = 8L << 30;

    /// How many times its packed size a source may have.
    static final long RATIO = 400;

    /// Below this size, in bytes, the ratio does not matter.
    static final long HARMLESS = 64L << 20;

    private final long allowed;
    private long given;

    Unpacked(InputStream in, long packedSize) {
        super(in);
        this.allowed = Math.min(MOST, Math.max(HARMLESS, RATIO * Math.max(1, packedSize)));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws IOException {
        given += more;
        if (given > allowed) {
            throw new IOException(
                    "it unpacks to more than "
                            + allowed
                            + " bytes (at most "
                            + MOST
                            + ", and at most "
                            + RATIO
                            + " times its packed size; unpack it by hand if it is to be trusted)");
        }
    }
}
