package rim.index.search;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import rim.index.passage.PassageFields;

/// What the passages of an index have that is counted: their reports, years, and values of facets.
///
/// A question of common words has many thousands of passages, and to unpack the values of each from
/// the index takes longer than to find and weigh it. So they are unpacked once, a block of
/// neighbours when one of them is first found, and kept for all questions as long as there is
/// memory: some twelve bytes a passage, and four for each value.
final class PassageValues {
    static final int NO_YEAR = Integer.MIN_VALUE;

    private static final int BLOCK = 1 << 10;

    /// A facet whose values are numbered, from those of regions to those of languages.
    enum Facet {
        REGIONS(0, PassageFields.WITHIN),
        THEMES(1, PassageFields.BROADER),
        LANGUAGES(2, PassageFields.LANGUAGE);

        private final int number;
        private final String field;

        Facet(int number, String field) {
            this.number = number;
            this.field = field;
        }
    }

    private static final List<Facet> FACETS = List.of(Facet.values());

    private final @Nullable LeafReader segment;

    /// At each facet the number of its first value, and behind the last that of all values.
    private final int[] firsts = new int[FACETS.size() + 1];

    private final AtomicReferenceArray<@Nullable SoftReference<Block>> blocks;

    private PassageValues(@Nullable LeafReader segment) throws IOException {
        this.segment = segment;
        int passages = segment == null ? 0 : segment.maxDoc();
        this.blocks = new AtomicReferenceArray<>((passages + BLOCK - 1) / BLOCK);
        for (int i = 0; segment != null && i < FACETS.size(); i++) {
            firsts[i + 1] =
                    firsts[i]
                            + (int)
                                    DocValues.getSortedSet(segment, FACETS.get(i).field)
                                            .getValueCount();
        }
    }

    /// Those of an index, which is one segment.
    static PassageValues of(DirectoryReader reader) throws IOException {
        var segments = reader.leaves();
        return new PassageValues(segments.isEmpty() ? null : segments.getFirst().reader());
    }

    /// The number of the first value of a facet.
    int first(Facet facet) {
        return firsts[facet.number];
    }

    /// The number behind the last value of a facet.
    int end(Facet facet) {
        return firsts[facet.number + 1];
    }

    /// How many values there are of all facets.
    int count() {
        return firsts[FACETS.size()];
    }

    /// Tells the values of a facet by their numbers.
    interface Names {
        String of(int value) throws IOException;
    }

    Names names(Facet facet) throws IOException {
        if (segment == null) {
            throw new IllegalStateException("No passage, and so no value of " + facet);
        }
        var values = DocValues.getSortedSet(segment, facet.field);
        return value -> values.lookupOrd(value - first(facet)).utf8ToString();
    }

    /// The block that a passage is in.
    Block block(int document) throws IOException {
        int number = document / BLOCK;
        var kept = blocks.get(number);
        var block = kept == null ? null : kept.get();
        if (block == null) {
            block = read(number * BLOCK);
            blocks.set(number, new SoftReference<>(block));
        }
        return block;
    }

    private Block read(int first) throws IOException {
        if (segment == null) {
            throw new IllegalStateException("No passage " + first + " in an index without any");
        }
        var reading = new Reading(segment);
        var block = new Block(first, Math.min(BLOCK, segment.maxDoc() - first));
        for (int i = 0; i < block.reports.length; i++) {
            reading.read(first + i, i, block);
        }
        return block;
    }

    /// Unpacks passages one after another.
    private final class Reading {
        private final SortedDocValues reports;
        private final @Nullable NumericDocValues years;
        private final SortedSetDocValues[] facets = new SortedSetDocValues[FACETS.size()];

        Reading(LeafReader segment) throws IOException {
            this.reports = DocValues.getSorted(segment, PassageFields.REPORT);
            this.years =
                    DocValues.unwrapSingleton(
                            DocValues.getSortedNumeric(segment, PassageFields.YEAR));
            for (int i = 0; i < facets.length; i++) {
                facets[i] = DocValues.getSortedSet(segment, FACETS.get(i).field);
            }
        }

        void read(int document, int place, Block block) throws IOException {
            if (!reports.advanceExact(document)) {
                throw new IllegalStateException("A passage without a report: " + document);
            }
            block.reports[place] = reports.ordValue();
            block.years[place] =
                    years != null && years.advanceExact(document)
                            ? (int) years.longValue()
                            : NO_YEAR;
            int end = block.starts[place];
            for (int i = 0; i < facets.length; i++) {
                if (facets[i].advanceExact(document)) {
                    int more = facets[i].docValueCount();
                    block.have(end + more);
                    for (int k = 0; k < more; k++) {
                        block.values[end++] = firsts[i] + (int) facets[i].nextOrd();
                    }
                }
            }
            block.starts[place + 1] = end;
        }
    }

    /// Neighbouring passages.
    static final class Block {
        private final int first;
        private final int[] reports;
        private final int[] years;
        private final int[] starts;
        private int[] values = {};

        Block(int first, int passages) {
            this.first = first;
            this.reports = new int[passages];
            this.years = new int[passages];
            this.starts = new int[passages + 1];
        }

        private void have(int length) {
            if (values.length < length) {
                values = Arrays.copyOf(values, length + length / 2);
            }
        }

        /// Whether a passage at or behind the first is in the block.
        boolean has(int document) {
            return document - first < reports.length;
        }

        /// The ordinal of a passage's report.
        int report(int document) {
            return reports[document - first];
        }

        /// The year of a passage's report, {@link #NO_YEAR} when unknown.
        int year(int document) {
            return years[document - first];
        }

        /// How many values a passage has, of all facets.
        int count(int document) {
            return starts[document - first + 1] - starts[document - first];
        }

        /// One of a passage's values, by its place among them.
        int value(int document, int place) {
            return values[starts[document - first] + place];
        }
    }
}
