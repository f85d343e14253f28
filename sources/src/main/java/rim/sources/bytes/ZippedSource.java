package rim.sources.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The one source that a zip file holds.
public final class ZippedSource {
    /// The most entries that a zip file may have.
    public static final int MOST_ENTRIES = 1_000;

    static InputStream open(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        try {
            var entry = only(zip);
            var checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            return new Unpacked(checked, entry.getCompressedSize()) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int read = super.read(target, offset, length);
                    if (read < 0 && checked.getChecksum().getValue() != entry.getCrc()) {
                        throw new IOException("its checksum does not match: it is damaged");
                    }
                    return read;
                }

                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipEntry only(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException(
                    "the zip file has " + zip.size() + " entries (at most " + MOST_ENTRIES + ")");
        }
        List<ZipEntry> found = new ArrayList<>();
        zip.stream().filter(ZippedSource::mayBeSource).forEach(found::add);
        if (found.size() != 1) {
            throw new IOException(
                    "the zip file holds "
                            + found.size()
                            + " files "
                            + found.stream().limit(5).map(ZipEntry::getName).toList()
                            + " (expected one source; unpack it)");
        }
        return found.getFirst();
    }

    private static boolean mayBeSource(ZipEntry entry) {
        var path = entry.getName();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && !name.toUpperCase(Locale.ROOT).startsWith("README");
    }

    private ZippedSource() {}
}
