package rim.index.passage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import rim.schemas.report.BuiltIndex;

/// Checks an index that was just written: Lucene's own check of every part of it, and a digest of
/// what it says.
final class IndexCheck {
    private final DirectoryReader reader;
    private final MessageDigest digest;

    private IndexCheck(DirectoryReader reader) {
        this.reader = reader;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// @throws IOException when the index is not sound
    static BuiltIndex of(Directory directory) throws IOException {
        requireSound(directory);
        try (var reader = DirectoryReader.open(directory)) {
            return new BuiltIndex(reader.numDocs(), new IndexCheck(reader).digest());
        }
    }

    private static void requireSound(Directory directory) throws IOException {
        var found = new ByteArrayOutputStream();
        try (var check = new CheckIndex(directory);
                var print = new PrintStream(found, false, StandardCharsets.UTF_8)) {
            check.setInfoStream(print);
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            if (!check.checkIndex().clean) {
                print.flush();
                throw new IOException(
                        "The index is damaged as it was written: "
                                + found.toString(StandardCharsets.UTF_8));
            }
        }
    }

    private String digest() throws IOException {
        var names = new TreeSet<String>();
        FieldInfos.getMergedFieldInfos(reader).forEach(field -> names.add(field.name));
        for (String name : names) {
            add(name.getBytes(StandardCharsets.UTF_8));
            add(MultiTerms.getTerms(reader, name));
        }
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
