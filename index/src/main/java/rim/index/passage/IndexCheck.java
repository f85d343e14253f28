package rim.index.passage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import rim.schemas.report.BuiltIndex;

/// Whether every part of a search index can be read and agrees with the others, and a digest of
/// what it says.
public final class IndexCheck {
    private final DirectoryReader reader;
    private final MessageDigest digest;

    private IndexCheck(DirectoryReader reader) {
        this.reader = reader;
        this.digest = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The digest of some lines.
    static String digest(List<String> lines) {
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// What an index that was just written came to.
    ///
    /// @throws IOException when it is not sound
    static BuiltIndex of(Directory directory) throws IOException {
        var fault = fault(directory);
        if (fault.isPresent()) {
            throw new IOException("The index was damaged while it was written: " + fault.get());
        }
        try (var reader = DirectoryReader.open(directory)) {
            return new BuiltIndex(reader.numDocs(), new IndexCheck(reader).digest());
        }
    }

    /// What is wrong with an index; empty when nothing is. Reads all of it and writes nothing, not
    /// even a lock: a published edition never changes.
    public static Optional<String> fault(Path folder) {
        LuceneLog.quieten();
        try (var directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            return fault(directory);
        } catch (IOException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> fault(Directory directory) throws IOException {
        try (var check = new CheckIndex(directory)) {
            var status = check.checkIndex();
            if (status.missingSegments) {
                return Optional.of("its list of segments cannot be read");
            }
            return status.clean
                    ? Optional.empty()
                    : Optional.of(
                            status.numBadSegments
                                    + " of "
                                    + status.numSegments
                                    + " segments cannot be read");
        }
    }

    private String digest() throws IOException {
        var names = new TreeSet<String>();
        FieldInfos.getMergedFieldInfos(reader).forEach(field -> names.add(field.name));
        for (String name : names) {
            add(name.getBytes(StandardCharsets.UTF_8));
            add(MultiTerms.getTerms(reader, name));
        }
        // what a model makes of a text differs in the last digits from machine to machine
        IndexMark.of(reader.getIndexCommit().getUserData())
                .model()
                .ifPresent(model -> add(model.sha256().getBytes(StandardCharsets.UTF_8)));
        var stored = reader.storedFields();
        for (int document = 0; document < reader.maxDoc(); document++) {
            for (var field : stored.document(document)) {
                add((field.name() + "=" + field.stringValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(@Nullable Terms terms) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            digest.update(term.bytes, term.offset, term.length);
            postings = each.postings(postings, PostingsEnum.FREQS);
            long hash = 17;
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                hash = (hash * 31 + document) * 31 + postings.freq();
            }
            add(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
        }
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
