package rim.index.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rim.index.xml.SafeXml;

/// The parts of an OpenDocument file, each XML.
///
/// @param archive the file
/// @param limits how much of a part is unpacked at most
record OpenDocumentParts(ZipFile archive, ReadingLimits limits) {
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MANIFESTS = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, UnreadableException;
    }

    /// Reads a part, of which no more is unpacked than is allowed, whatever the archive says of it.
    ///
    /// @return whether there is one
    boolean read(String name, Reading reading) throws IOException, XMLStreamException {
        var part = archive.getEntry(name);
        if (part == null) {
            return false;
        }
        try (InputStream bytes = new Bounded(archive.getInputStream(part), limits.unpacked())) {
            reading.read(SafeXml.reader(bytes));
            return true;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnreadableException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /// Reads a part without which the text can be read all the same, as far as it is whole.
    ///
    /// @return whether it is whole, or there is none
    boolean readAsFarAsWhole(String name, Reading reading) throws IOException {
        try {
            read(name, reading);
            return true;
        } catch (XMLStreamException | ZipException e) {
            return false;
        }
    }

    /// Refuses a file that has a password, as far as its manifest can be read.
    ///
    /// @throws UnreadableException when it has one
    void requireOpen() throws IOException {
        readAsFarAsWhole(
                MANIFEST,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT
                                && xml.getLocalName().equals("encryption-data")
                                && MANIFESTS.equals(xml.getNamespaceURI())) {
                            throw new UnreadableException(Reason.ENCRYPTED, "It has a password");
                        }
                    }
                });
    }

    /// A stream that refuses to give more than some bytes.
    private static final class Bounded extends InputStream {
        private final InputStream bytes;
        private long left;

        Bounded(InputStream bytes, long most) {
            this.bytes = bytes;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = bytes.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws UnreadableException {
            left -= read;
            if (left < 0) {
                throw new UnreadableException(
                        Reason.TOO_LARGE, "It becomes too large when unpacked");
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// What to say where parts beside the text are broken; null when none is.
    static @Nullable String note(List<String> broken) {
        return broken.isEmpty()
                ? null
                : "Its text was read, but "
                        + String.join(" and ", broken)
                        + " in it is broken, so that title, year, pages or hidden text may be told"
                        + " wrongly. Open and save it again with the program that made it";
    }
}
