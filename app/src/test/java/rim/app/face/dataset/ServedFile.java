package rim.app.face.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import rim.app.serve.RunningService;

/// A file of the service as Parquet's own reader takes it: each read is a request for a range.
///
/// @param asked the ranges that were asked for
record ServedFile(RunningService service, String address, List<String> asked) implements InputFile {
    ServedFile(RunningService service, String address) {
        this(service, address, new ArrayList<>());
    }

    @Override
    public long getLength() {
        return service.send("HEAD", address, "")
                .headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow();
    }

    @Override
    public SeekableInputStream newStream() {
        return new SeekableInputStream() {
            private long at;

            private byte[] next(int length) throws IOException {
                var range = "bytes=" + at + "-" + (at + length - 1);
                asked.add(range);
                var answer = service.get(address, "Range", range);
                if (answer.statusCode() != 206) {
                    throw new IOException("Expected a part, got " + answer.statusCode());
                }
                at += answer.body().length;
                return answer.body();
            }

            @Override
            public long getPos() {
                return at;
            }

            @Override
            public void seek(long to) {
                at = to;
            }

            @Override
            public int read() throws IOException {
                return next(1)[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                readFully(bytes, start, length);
                return length;
            }

            @Override
            public void readFully(byte[] bytes) throws IOException {
                readFully(bytes, 0, bytes.length);
            }

            @Override
            public void readFully(byte[] bytes, int start, int length) throws IOException {
                System.arraycopy(next(length), 0, bytes, start, length);
            }

            @Override
            public int read(ByteBuffer buffer) throws IOException {
                int length = buffer.remaining();
                buffer.put(next(length));
                return length;
            }

            @Override
            public void readFully(ByteBuffer buffer) throws IOException {
                buffer.put(next(buffer.remaining()));
            }
        };
    }
}
