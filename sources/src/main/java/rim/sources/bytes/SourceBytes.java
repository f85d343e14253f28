package rim.sources.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import rim.schemas.RimException;

/// The bytes of a source file, taken out of the gzip or zip file in which they may lie. What a file
/// is, its first bytes say, not its name.
public final class SourceBytes {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEAD = 6;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /// Packed forms that are not read, by how their files begin.
    private static final Map<String, byte[]> OTHERS = others();

    private static Map<String, byte[]> others() {
        var others = new LinkedHashMap<String, byte[]>();
        others.put("bzip2", new byte[] {'B', 'Z', 'h'});
        others.put("xz", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});
        others.put("Zstandard", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd});
        others.put("7-Zip", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c});
        others.put("RAR", new byte[] {'R', 'a', 'r', '!', 0x1a, 7});
        return others;
    }

    /// Whether the file must be unpacked, so that it can only be read from its start.
    public static boolean isPacked(Path file) throws IOException {
        var head = head(file, ZIP.length);
        return startsWith(head, GZIP) || startsWith(head, ZIP);
    }

    /// Whether it is a workbook in the old binary format.
    public static boolean isOle2(Path file) throws IOException {
        return startsWith(head(file, OLE2.length), OLE2);
    }

    /// Whether it is a zip file, as a workbook in the new format is.
    public static boolean isZip(Path file) throws IOException {
        return startsWith(head(file, ZIP.length), ZIP);
    }

    /// Whether it is a workbook, old or new.
    public static boolean isWorkbook(Path file) throws IOException {
        if (!isZip(file)) {
            return isOle2(file);
        }
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        }
    }

    /// The source's bytes from the start.
    ///
    /// @throws RimException when it is packed in a form that is not read
    /// @throws IOException when there are none to be had; reading on fails when they go beyond the
    ///   limits of {@link Unpacked}
    public static InputStream open(Path file) throws IOException {
        var head = head(file, LONGEST_HEAD);
        requireNoOther(head, file);
        if (startsWith(head, GZIP)) {
            var raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            return new Unpacked(new GZIPInputStream(raw, BUFFER), Files.size(file));
        }
        return startsWith(head, ZIP) ? ZippedSource.open(file) : Files.newInputStream(file);
    }

    private static void requireNoOther(byte[] head, Path file) {
        OTHERS.forEach((name, beginning) -> {
            if (startsWith(head, beginning)) {
                throw new RimException(
                        "The file is packed by "
                                + name
                                + " (expected gzip, zip or no packing: unpack it) ["
                                + file.getFileName()
                                + "]");
            }
        });
    }

    /// The bytes of a file that is not packed, from a position.
    public static InputStream open(Path file, long start) throws IOException {
        var channel = FileChannel.open(file);
        channel.position(start);
        return Channels.newInputStream(channel);
    }

    /// The source's text as bytes in which every line end is one byte.
    public static InputStream openText(Path file, Charset charset) throws IOException {
        var bytes = open(file);
        return hasWideCharacters(charset)
                ? new Recoded(Channels.newReader(Channels.newChannel(bytes), charset), bytes)
                : bytes;
    }

    /// The encoding of what {@link #openText} gives.
    public static Charset lineCharset(Charset charset) {
        return hasWideCharacters(charset) ? StandardCharsets.UTF_8 : charset;
    }

    public static boolean hasWideCharacters(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /// The first bytes of a file as it lies there, fewer when it has fewer.
    static byte[] head(Path file, int length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && ByteBuffer.wrap(bytes, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    /// Text of any encoding as UTF-8.
    private static final class Recoded extends InputStream {
        private final Reader reader;
        private final InputStream source;
        private final CharBuffer characters = CharBuffer.allocate(BUFFER);
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Recoded(Reader reader, InputStream source) {
            this.reader = reader;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            return isFilled() ? bytes.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!isFilled()) {
                return -1;
            }
            int given = Math.min(length, bytes.remaining());
            bytes.get(target, offset, given);
            return given;
        }

        private boolean isFilled() throws IOException {
            while (!bytes.hasRemaining()) {
                characters.clear();
                if (reader.read(characters) < 0) {
                    return false;
                }
                bytes = StandardCharsets.UTF_8.encode(characters.flip());
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    private SourceBytes() {}
}
