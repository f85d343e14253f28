package rim.index.search;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/// Weighs sentences as Lucene does, without the table of terms that it makes for each of them: a
/// sentence has a handful.
final class SentenceScorer extends PassageScorer {

    @Override
    public float score(Passage sentence, int contentLength) {
        var terms = sentence.getMatchTerms();
        int matches = sentence.getNumMatches();
        float score = 0;
        for (int i = 0; i < matches; i++) {
            if (isFirst(terms, i)) {
                int inText = sentence.getMatchTermFreqsInDoc()[i];
                score +=
                        tf(occurrences(terms, i, matches), sentence.getLength())
                                * weight(contentLength, inText);
            }
        }
        return score * norm(sentence.getStartOffset());
    }

    private static boolean isFirst(BytesRef[] terms, int match) {
        for (int i = 0; i < match; i++) {
            if (terms[i].equals(terms[match])) {
                return false;
            }
        }
        return true;
    }

    private static int occurrences(BytesRef[] terms, int match, int matches) {
        int occurrences = 1;
        for (int i = match + 1; i < matches; i++) {
            occurrences += terms[i].equals(terms[match]) ? 1 : 0;
        }
        return occurrences;
    }
}
