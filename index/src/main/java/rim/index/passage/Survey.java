package rim.index.passage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.schemas.report.ReadReport;

/// What has to be known of all reports before the first passage is written: which words they use,
/// by language, and which reports are much the same.
final class Survey {
    private final SortedMap<String, WordCounts> words = new TreeMap<>();
    private final SortedMap<String, int[]> signatures = new TreeMap<>();
    private long passages;

    void add(ReadReport read, PassageCutting cutting) {
        var cut = cutting.passages(read);
        for (Passage each : cut) {
            add(each);
        }
        if (!cut.isEmpty()) {
            signatures.put(read.report().id(), TextSignature.of(cut));
        }
    }

    private void add(Passage passage) {
        words.computeIfAbsent(passage.language(), l -> new WordCounts())
                .add(passage.text(), passages);
        passages++;
    }

    void add(Survey other) {
        passages += other.passages;
        other.words.forEach((language, counts) -> {
            var own = words.computeIfAbsent(language, l -> new WordCounts());
            counts.counts().forEach(own::add);
        });
        signatures.putAll(other.signatures);
    }

    long passages() {
        return passages;
    }

    /// Languages of the passages; the empty one is unknown.
    Set<String> languages() {
        return words.keySet();
    }

    /// In how many passages of a language a word in small letters stands.
    Map<String, Integer> words(String language) {
        var counts = words.get(language);
        return counts == null ? Map.of() : counts.counts();
    }

    /// By language, in how many passages a word in small letters stands.
    SortedMap<String, Map<String, Integer>> words() {
        var counts = new TreeMap<String, Map<String, Integer>>();
        words.forEach((language, each) -> counts.put(language, each.counts()));
        return counts;
    }

    SortedMap<String, int[]> signatures() {
        return signatures;
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(passages);
            var all = words();
            out.writeInt(all.size());
            for (var language : all.entrySet()) {
                out.writeUTF(language.getKey());
                out.writeInt(language.getValue().size());
                for (var word : new TreeMap<>(language.getValue()).entrySet()) {
                    out.writeUTF(word.getKey());
                    out.writeInt(word.getValue());
                }
            }
            out.writeInt(signatures.size());
            for (var report : signatures.entrySet()) {
                out.writeUTF(report.getKey());
                out.writeInt(report.getValue().length);
                for (int each : report.getValue()) {
                    out.writeInt(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    static Survey of(byte[] bytes) {
        var survey = new Survey();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            survey.passages = in.readLong();
            for (int languages = in.readInt(); languages > 0; languages--) {
                var counts = new WordCounts();
                survey.words.put(in.readUTF(), counts);
                for (int words = in.readInt(); words > 0; words--) {
                    counts.add(in.readUTF(), in.readInt());
                }
            }
            for (int reports = in.readInt(); reports > 0; reports--) {
                var report = in.readUTF();
                var signature = new int[in.readInt()];
                for (int i = 0; i < signature.length; i++) {
                    signature[i] = in.readInt();
                }
                survey.signatures.put(report, signature);
            }
            return survey;
        } catch (IOException e) {
            throw new UncheckedIOException("Not a survey of reports", e);
        }
    }
}
